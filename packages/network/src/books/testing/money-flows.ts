// docs/money-flows.md: every recipe of the books, run on a real database, with what it posted and what it left.
import { printMicros } from '@tallystick/money'
import { selectAllBalances } from '@tallystick/ledger'
import type { Database, Tx } from '../../platform/index.ts'
import {
  creditMerchants,
  lockTabs,
  openTab,
  recordPayments,
  recordProvisional,
  recordRefund,
  recordReturn,
  recordWriteOff,
  recordSales,
  releasePayments,
  requestPayments,
  reverseProvisional,
  reverseReturn,
  sumPortions,
} from '../index.ts'
import type { Leg } from '../index.ts'
import { at, bucket, customer, december, giveBack, usd } from './flow-step.ts'
import type { CreditStep, Step } from './flow-step.ts'
import { payoutFlows } from './payout-flows.ts'
import { splitFlows } from './split-flows.ts'

function sale(purchase: string, merchant: string, shareMicros: bigint, feeMicros: bigint) {
  return async (tx: Tx): Promise<readonly string[]> => {
    await lockTabs(tx, [{ paymentAccount: customer, currency: usd }])
    const one = { purchase, bucket, paymentAccount: customer, merchant, currency: usd }
    await recordSales(tx, { sales: [{ ...one, shareMicros, feeMicros }], ...at })
    return []
  }
}

function request(id: string, amountMicros: bigint) {
  return (tx: Tx): Promise<readonly string[]> => {
    const one = { request: id, bucket, paymentAccount: customer, processor: 'simulator' }
    return requestPayments(tx, { requests: [{ ...one, currency: usd, amountMicros }], ...at })
  }
}

const pay = (id: string) => (tx: Tx) =>
  recordPayments(tx, { payments: [{ bucket, request: id }], ...at })

const decline = (id: string) => (tx: Tx) =>
  releasePayments(tx, { requests: [{ bucket, request: id }], ...at })

const credit = (cause: string, ...shares: readonly [string, bigint, bigint][]) => {
  const portions = sumPortions(
    shares.flatMap(([receiver, shareMicros, feeMicros]) => [
      { kind: 'share', receiver, currency: usd, amountMicros: shareMicros },
      { kind: 'fee', receiver: '', currency: usd, amountMicros: feeMicros },
    ]),
  )
  return (tx: Tx) => creditMerchants(tx, { cause, bucket, portions, ...at })
}

const onTab = (share: bigint, fee: bigint): readonly Leg[] => [
  { lot: null, kind: 'share', receiver: 'C', amountMicros: share },
  { lot: null, kind: 'fee', receiver: '', amountMicros: fee },
]

/** Half of the first purchase, which is paid; and all of the second, which is not. */
const half: CreditStep = {
  credit: 'crd_1',
  legs: onTab(1_125_000n, 125_000n),
  takenFrom: 'available',
}
const unpaid: CreditStep = {
  credit: 'crd_2',
  legs: onTab(3_713_400n, 412_600n),
  takenFrom: 'pending',
}

const grantClaim: typeof recordProvisional = (tx, one, instants) =>
  recordRefund(tx, { ...one, isProvisional: true }, instants)
const grantAtOnce: typeof recordProvisional = (tx, one, instants) =>
  recordRefund(tx, { ...one, isProvisional: false }, instants)

function sendBack(id: string, record: typeof recordReturn) {
  return async (tx: Tx): Promise<readonly string[]> => {
    await lockTabs(tx, [{ paymentAccount: customer, currency: usd }])
    const one = { id, bucket, paymentAccount: customer, processor: 'simulator', currency: usd }
    await record(tx, { ...one, amountMicros: 5_370_000n }, at)
    return []
  }
}

const steps: readonly Step[] = [
  {
    title: 'A tab is opened',
    text: 'Customer J registers. The tab is a live account: one row, whose floor lets nobody pay more than is owed.',
    run: async (tx) => {
      await openTab(tx, { paymentAccount: customer, currency: usd, openedAt: december })
      return []
    },
  },
  {
    title: 'Sale: 2.50 at merchant C',
    text: 'C keeps 0.90 of its sales. The tab owes the price; share and fee wait until it is paid.',
    run: sale('pur_1', 'C', 2_250_000n, 250_000n),
  },
  {
    title: 'Sale: 1.00 at merchant S',
    text: 'The second purchase takes number 2 on the same tab.',
    run: sale('pur_2', 'S', 900_000n, 100_000n),
  },
  {
    title: 'Sale: 1.00 at merchant S, in January',
    text: 'December asked for nothing: 3.50 is not more than the threshold of 4.00. So nothing moved.',
    run: sale('pur_3', 'S', 900_000n, 100_000n),
  },
  {
    title: 'A payment is requested: 4.50',
    text: 'A hold speaks for the amount. Nothing has moved yet, and no second request can ask for the same money.',
    run: request('req_1', 4_500_000n),
  },
  {
    title: 'A second request for the same money is refused',
    text: 'The floor counts holds.',
    run: request('req_2', 10_000n),
  },
  {
    title: 'The payment is declined',
    text: 'The hold is voided: all is owed as before. The next run asks again.',
    run: decline('req_1'),
  },
  {
    title: 'The payment is requested again, and paid',
    text: 'The hold becomes a transfer: the processor owes the network what the customer owed.',
    run: async (tx) => [...(await request('req_3', 4_500_000n)(tx)), ...(await pay('req_3')(tx))],
  },
  {
    title: 'Merchants are credited',
    text: 'What was pending is available: the shares and fees of exactly the purchases that were paid.',
    run: credit('rep_1-1', ['C', 2_250_000n, 250_000n], ['S', 1_800_000n, 200_000n]),
  },
  {
    title: 'The same report comes again',
    text: 'Every id is known. Nothing moves.',
    run: async (tx) => [
      ...(await pay('req_3')(tx)),
      ...(await credit('rep_1-1', ['C', 2_250_000n, 250_000n], ['S', 1_800_000n, 200_000n])(tx)),
    ],
  },
  {
    title: 'A report contradicts an earlier one',
    text: 'What was paid cannot be declined afterwards; what was declined cannot be paid.',
    run: async (tx) => [...(await decline('req_3')(tx)), ...(await pay('req_1')(tx))],
  },
  {
    title: 'Sales below a cent',
    text: 'A thousand calls at 0.004126 each, in one purchase of quantity 1 000; a share of 0.90.',
    run: sale('pur_4', 'C', 3_713_400n, 412_600n),
  },
  {
    title: 'Whole cents are requested and paid: 4.12',
    text:
      'Processors take whole minor units. What remains stays on the tab, and as the purchase is not paid in ' +
      'full, its shares stay pending until the rest has come.',
    run: async (tx) => [...(await request('req_4', 4_120_000n)(tx)), ...(await pay('req_4')(tx))],
  },
  {
    title: 'A claim: J asks for half of the first purchase back',
    text:
      'A provisional credit. J owes that much less at once; nobody has given it yet, so it stands as a claim. What J ' +
      'owes is the balance of the tab less the balance of its credits.',
    run: giveBack(half, recordProvisional),
  },
  {
    title: 'The claim is granted',
    text: 'The purchase was paid: C and the operator give back their parts of what was available. The claim is settled.',
    run: giveBack(half, grantClaim),
  },
  {
    title: 'A claim on a purchase that is not paid in full',
    text: 'The same, but share and fee are still pending.',
    run: giveBack(unpaid, recordProvisional),
  },
  {
    title: 'That claim is refused',
    text: 'The provisional credit is reversed: J owes as before.',
    run: giveBack(unpaid, reverseProvisional),
  },
  {
    title: 'A refund that is granted at once',
    text: 'No claim in between: the parts go from pending straight to J. The 4.12 that J has paid are now credit.',
    run: giveBack({ ...unpaid, credit: 'crd_3' }, grantAtOnce),
  },
  {
    title: 'J leaves: the credit goes back through the processor',
    text:
      '5.376 is credited and 0.006 of the tab is not paid: 5.37 goes back. It is off the tab before the processor is ' +
      'asked, so that it pays for nothing else meanwhile.',
    run: sendBack('rtn_1', recordReturn),
  },
  {
    title: 'The processor refuses that',
    text: 'It is reversed: the credit stands as before. People must look.',
    run: sendBack('rtn_1', reverseReturn),
  },
  {
    title: 'Another customer leaves and owes 0.25: it is written off',
    text: 'Asking would cost more. The operator bears it: the tab is covered as by a payment, and merchants are credited.',
    run: async (tx) => {
      const one = { bucket, paymentAccount: customer, currency: usd, amountMicros: 250_000n }
      await recordWriteOff(tx, { ...one, id: 'wof_1' }, at)
      return []
    },
  },
  ...splitFlows,
  ...payoutFlows,
]

/** The page as Markdown. The database is an empty one. */
export async function describeMoneyFlows(database: Database): Promise<string> {
  const parts = [opening]
  let lastSeq = 0n
  for (const [index, step] of steps.entries()) {
    const outcomes = await database.transaction('money-flows.step', step.run)
    const posted = await database.read('money-flows.read', (tx) => readTransfers(tx, lastSeq))
    lastSeq = posted.at(-1)?.seq ?? lastSeq
    parts.push(`## ${index + 1}. ${step.title}`, step.text)
    if (outcomes.length > 0)
      parts.push(`Answer: ${outcomes.map((word) => `\`${word}\``).join(', ')}`)
    parts.push(
      posted.length === 0 ? 'No transfer.' : printTransfers(posted),
      printBalances(await database.read('money-flows.balances', readBalances)),
    )
  }
  return `${parts.join('\n\n').replaceAll(customer, 'J')}\n`
}

const opening = `# Money flows

Every way in which money moves is a recipe in \`packages/network/src/books\`, one file each; nothing else posts to the
ledger. This page runs them one after the other, on a real database, and shows what each posted and how all accounts
stand after it. It is written by \`node checks/money-flows.ts --write\`, and a check compares.

Debits of a tab are what was bought, its credits what was paid; holds are in parentheses. What was given back stands on
an account beside it, \`tab-credit\`. The balances of all accounts together are zero at any time.`

interface TransferRow {
  readonly seq: bigint
  readonly id: string
  readonly debit: string
  readonly credit: string
  readonly micros: bigint
}

function readTransfers(tx: Tx, afterSeq: bigint): Promise<readonly TransferRow[]> {
  return tx.query<TransferRow>({
    name: 'money-flows.read-transfers',
    text: `select seq, id, debit_account as debit, credit_account as credit, amount_micros as micros
      from transfers where seq > $1 order by seq`,
    values: [afterSeq],
  })
}

interface BalanceLine {
  readonly account: string
  readonly debitsMicros: bigint
  readonly creditsMicros: bigint
  readonly holdMicros: bigint
}

async function readBalances(tx: Tx): Promise<readonly BalanceLine[]> {
  const balances = await selectAllBalances(tx, { afterAccount: '', limit: 100 })
  const holds = await tx.query<{ id: string; held: bigint }>({
    name: 'money-flows.read-holds',
    text: 'select id, credit_holds_micros as held from ledger_accounts',
  })
  const held = new Map(holds.map(({ id, held: micros }) => [id, micros]))
  return balances.map(({ account, debitsMicros, creditsMicros }) => ({
    account,
    debitsMicros,
    creditsMicros,
    holdMicros: held.get(account) ?? 0n,
  }))
}

function print(micros: bigint): string {
  return printMicros(micros, usd)
}

function printTransfers(rows: readonly TransferRow[]): string {
  return printTable(
    ['transfer', 'debit', 'credit', 'amount'],
    rows.map(({ id, debit, credit: to, micros }) => [
      code(id),
      code(debit),
      code(to),
      print(micros),
    ]),
  )
}

function printBalances(lines: readonly BalanceLine[]): string {
  return printTable(
    ['account', 'debits', 'credits', 'balance'],
    lines.map(({ account, debitsMicros, creditsMicros, holdMicros }) => [
      code(account),
      print(debitsMicros),
      holdMicros === 0n ? print(creditsMicros) : `${print(creditsMicros)} (${print(holdMicros)})`,
      print(debitsMicros - creditsMicros),
    ]),
  )
}

function code(text: string): string {
  return `\`${text}\``
}

/** Columns as wide as prettier makes them, numbers to the left like everything else. */
function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = [heads, ...rows].map((row) => row.map((cell) => cell.replaceAll(customer, 'J')))
  const widths = heads.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const [head = [], ...body] = shown
  return [line(head), rule, ...body.map(line)].join('\n')
}
