// Where a merchant is paid: what each way of paying asks for. Pure.
import { textSchema, z } from '../platform/api/index.ts'

const simulatorSchema = z.strictObject({
  kind: z.literal('simulator'),
  account: textSchema({ max: 60 }).optional(),
})

export const payoutAccountSchema = simulatorSchema.openapi('PayoutAccount')

export interface PayoutAccount {
  readonly kind: string
  readonly account: Readonly<Record<string, string>>
}

/** The way, and what it needs, with what may be left out filled in. */
export function readPayoutAccount(
  input: z.output<typeof payoutAccountSchema>,
  { merchant }: { readonly merchant: string },
): PayoutAccount {
  return { kind: input.kind, account: { account: input.account ?? merchant } }
}

/** How its owner knows it again, and nobody else learns it: the last four characters. */
export function labelOf({ kind, account }: PayoutAccount): string {
  const number = account['iban'] ?? account['account'] ?? ''
  return `${kind} ending in ${number.slice(-4)}`
}
