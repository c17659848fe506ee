// Lines of a statement as pages and files show them.
import type { CurrencyCode } from '@tallystick/money'
import type { MemberTotals, StatementLine } from '../../../../statements/index.ts'
import type { StatementRowView } from '../../pages/statement-table.ts'

/** Names of members by their accounts; empty where nobody but the viewer can have bought anything. */
export type MemberNames = ReadonlyMap<string, string>

/** Only where there are several to tell apart. */
export function memberNamesOf(members: readonly MemberTotals[]): MemberNames {
  if (members.length < 2) return new Map()
  return new Map(members.map(({ purchasingAccount, name }) => [purchasingAccount, name]))
}

export function rowOf(
  line: StatementLine,
  currency: CurrencyCode,
  names: MemberNames,
): StatementRowView {
  const amount = { micros: line.micros, currency }
  switch (line.kind) {
    case 'purchase':
      return {
        kind: 'purchase',
        at: line.at,
        url: `/purchases/${line.purchase}`,
        title: line.title,
        merchantName: line.merchantName,
        price: amount,
        memberName: names.get(line.purchasingAccount),
        isBusiness: line.isBusiness,
        capped: line.cappedMicros === 0n ? undefined : { micros: line.cappedMicros, currency },
      }
    case 'credit':
      return {
        kind: 'credit',
        at: line.at,
        url: `/purchases/${line.purchase}`,
        title: line.title,
        merchantName: line.merchantName,
        creditKind: line.creditKind,
        state: line.micros < 0n ? 'came_back' : line.state,
        reason: line.reason,
        rule: line.rule,
        credit: amount,
        memberName: names.get(line.purchasingAccount),
        isBusiness: line.isBusiness,
      }
    case 'payment':
      return { kind: 'payment', at: line.at, method: line.method, paid: amount }
    case 'return':
      return { kind: 'return', at: line.at, returned: { micros: -line.micros, currency } }
  }
}

export async function* rowsOf(
  lines: AsyncIterable<readonly StatementLine[]>,
  currency: CurrencyCode,
  names: MemberNames,
): AsyncGenerator<readonly StatementRowView[]> {
  for await (const chunk of lines) yield chunk.map((line) => rowOf(line, currency, names))
}
