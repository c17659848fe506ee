// One hash over what the books hold: transfers, balances and statements, by order ids and names instead of ids that
// chance gives. Two versions of the network whose books are the same to the millionth give the same one.
import { createHash } from 'node:crypto'
import { isRegistered } from './world/people.ts'
import type { World } from './world/world.ts'

export interface BooksHash {
  readonly hash: string
  readonly transferCount: number
  readonly balanceCount: number
  /** Of statements, and of what stands on them. */
  readonly lineCount: number
}

type Row = Readonly<Record<string, string>>

export async function hashBooks(world: World): Promise<BooksHash> {
  const nameOf = await namesOf(world)
  const read = async (text: string): Promise<readonly string[]> => {
    const rows = (await world.server.query(text)) as readonly Row[]
    return rows
      .map((row) => Object.values(row).map((value) => nameParts(value, nameOf)))
      .map((values) => values.join(' '))
      .sort()
  }
  const transfers = await read(transfersText)
  const balances = await read(balancesText)
  const statements = await read(statementsText)
  const hash = createHash('sha256')
  for (const line of [...transfers, ...balances, ...statements]) hash.update(`${line}\n`)
  return {
    hash: hash.digest('hex').slice(0, 16),
    transferCount: transfers.length,
    balanceCount: balances.length,
    lineCount: statements.length,
  }
}

// A sale is called by its purchase; what sums many of them, or asks for them, by nothing.
const transfersText = `select recipe, debit_account, credit_account, currency, amount_micros::text,
    happened_at::text, case recipe when 'sale' then id else '' end as cause from transfers`

const balancesText = `select account, currency, sum(debit)::text as debits, sum(credit)::text as credits from (
    select debit_account as account, currency, amount_micros as debit, 0 as credit from transfers
    union all
    select credit_account, currency, 0, amount_micros from transfers) legs
  group by 1, 2
  union all
  select id, currency, debits_micros::text, credits_micros::text from ledger_accounts`

const statementsText = `select s.payment_account, s.currency, s.number::text, s.closed_on::text, s.through_number::text,
    bought_micros::text, credited_micros::text, paid_micros::text, paid_through::text,
    coalesce(r.amount_micros, 0)::text as asked, coalesce(r.status, '') as answer
  from statements s left join payment_requests r on r.bucket = s.bucket and r.id = s.request
  union all
  select payment_account, currency, tab_number::text, '', '', price_micros::text, tab_total_micros::text,
    share_micros::text, fee_micros::text, '', id from purchases`

/** What rows call customers, merchants and purchases, and what these are called in the simulation. */
async function namesOf(world: World): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { accounts, input } of world.customers.filter(isRegistered)) {
    names.set(accounts.paymentAccount, input.email)
  }
  for (const { merchant, site } of world.merchants) names.set(merchant, site)
  const purchases = (await world.server.query(
    'select id, order_id, merchant, payment_account from purchases',
  )) as readonly Row[]
  for (const {
    id = '',
    order_id: order,
    merchant = '',
    payment_account: payer = '',
  } of purchases) {
    names.set(id, `${order}@${names.get(merchant)}@${names.get(payer)}`)
  }
  return names
}

function nameParts(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .split(/([:/])/)
    .map((part) => names.get(part) ?? part)
    .join('')
}
