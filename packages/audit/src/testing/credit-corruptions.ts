// Single wrongs about credits, returns and statements, each planted into a clean book, and the rule that must name it.
import type { Corruption } from './corruption.ts'

const credit = (where: string): string => `(select min(id) from purchase_credits where ${where})`
const withShare = `(select credit from credit_legs where kind = 'share' and lot = '')`
const anotherMerchant = `(select max(id) from merchants where id <> c.merchant)`
const aReturn = (status: string): string =>
  `(select min(id) from credit_returns where status = '${status}')`
const copied = `bucket, debit_account, credit_account, currency, amount_micros, recipe, happened_at, recorded_at`

export const creditCorruptions: readonly Corruption[] = [
  {
    name: 'a closed account keeps what was never sent back',
    rule: 'closed-is-sent-back',
    statements: [`update credit_movements set kind = 'credited' where kind = 'kept'`],
  },
  {
    name: 'more stands on a closed account than was refused',
    rule: 'closed-is-sent-back',
    statements: [
      `update credit_movements m set total_micros = total_micros + 10000
        where kind = 'kept' and number = (select max(number) from credit_movements o
          where o.payment_account = m.payment_account)`,
    ],
  },
  {
    name: 'a credit at another merchant than its purchase',
    rule: 'credit-of-its-purchase',
    statements: [
      `update purchase_credits c set merchant = ${anotherMerchant} where id = ${credit("status = 'granted'")}`,
    ],
  },
  {
    name: "a credit to another member than the purchase's",
    rule: 'credit-of-its-purchase',
    statements: [
      `update purchase_credits c set purchasing_account = (select max(id) from purchasing_accounts a
        where a.id <> c.purchasing_account) where id = ${credit('true')}`,
    ],
  },
  {
    name: 'a credit of a purchase that never was',
    rule: 'credit-of-its-purchase',
    statements: [`delete from purchases where id = (select min(purchase) from purchase_credits)`],
  },
  {
    name: 'more given back than the price',
    rule: 'credited-within-price',
    statements: [
      'alter table credited_purchases drop constraint credited_within_price',
      `update credited_purchases set credited_micros = price_micros + 1
        where purchase = (select min(purchase) from purchase_credits where status = 'granted')`,
    ],
  },
  {
    name: 'a second credit beside the first that nobody counted',
    rule: 'credited-within-price',
    statements: [
      `insert into purchase_credits select bucket, id || '-again', cause || '-again', kind, purchase,
          payment_account, purchasing_account, merchant, currency, tab_number, amount_micros, taken_from, status,
          is_withheld, released_at, requested_at, decided_at, recorded_at, tab_micros
        from purchase_credits where id = ${credit("status = 'granted'")}`,
    ],
  },
  {
    name: 'a credit that the counting forgot',
    rule: 'credited-within-price',
    statements: [
      `delete from credited_purchases where purchase = (select min(purchase) from purchase_credits
        where status <> 'refused')`,
    ],
  },
  {
    name: 'more given back of a leg than it was',
    rule: 'credited-within-legs',
    statements: [
      'alter table credited_legs drop constraint credited_within_leg',
      `update credited_legs set credited_micros = amount_micros + 1
        where purchase = (select min(purchase) from credited_legs where kind = 'share') and kind = 'share'`,
    ],
  },
  {
    name: 'a leg that never was is given back',
    rule: 'credited-within-legs',
    statements: [
      `update credited_legs set receiver = 'hol_two' where purchase = (
        select min(purchase) from credited_legs where kind = 'royalty') and kind = 'royalty'`,
    ],
  },
  {
    name: 'a credit whose legs give less than it',
    rule: 'legs-of-credit',
    statements: [
      `update credit_legs set amount_micros = amount_micros + 1 where credit = ${credit('true')} and position = 1`,
    ],
  },
  {
    name: 'what a lot had paid was given back to the tab',
    rule: 'credit-is-booked',
    statements: [
      `update transfers set credit_account = 'tab-credit:nobody:USD'
        where (bucket, id) = (select bucket, id from transfers where recipe = 'refund' and credit_account like 'lot:%' order by bucket, seq limit 1)`,
    ],
  },
  {
    name: 'a granted credit that the merchant did not give',
    rule: 'credit-is-booked',
    statements: [
      `delete from transfers where id = (select min(id) || '/share' from purchase_credits
        where status = 'granted' and id in ${withShare})`,
    ],
  },
  {
    name: 'a credit taken from what was available though it was pending',
    rule: 'credit-is-booked',
    statements: [
      `update purchase_credits set taken_from = 'available'
        where id = ${credit("status = 'granted' and taken_from = 'pending'")}`,
    ],
  },
  {
    name: 'a claim marked as granted that was never decided',
    rule: 'credit-is-booked',
    statements: [
      `update purchase_credits set status = 'granted', decided_at = requested_at
        where id = ${credit("status = 'provisional'")}`,
    ],
  },
  {
    name: 'a refused claim that was not taken back',
    rule: 'credit-is-booked',
    statements: [`delete from transfers where id = ${credit("status = 'refused'")} || '/refused'`],
  },
  {
    name: 'money given back for nothing',
    rule: 'booked-credit-has-row',
    statements: [
      `insert into transfers (id, seq, ${copied}) select 'crd_nothing/share', 1000000, ${copied} from transfers
        where recipe = 'refund' order by bucket, seq limit 1`,
    ],
  },
  {
    name: 'what was given back of a member’s purchases does not add up',
    rule: 'movement-of-its-buyer',
    statements: [
      `update credit_movements set member_total_micros = member_total_micros + 1 where number = 1
        and payment_account = (select min(payment_account) from credit_movements
          where number = 1 and member_total_micros is not null)`,
    ],
  },
  {
    name: 'a running total of movements is off',
    rule: 'credit-movements',
    statements: [
      `update credit_movements set total_micros = total_micros + 1 where number = 1
        and payment_account = (select min(payment_account) from credit_movements)`,
    ],
  },
  {
    name: 'a movement is missing',
    rule: 'credit-movements',
    statements: [`delete from credit_movements where number = 2`],
  },
  {
    name: 'a credit moved another amount than its own',
    rule: 'credit-moved-once',
    statements: [
      `update credit_movements set amount_micros = amount_micros + 1 where cause = ${credit('true')}
        and kind = 'credited'`,
    ],
  },
  {
    name: 'a refused claim still counts',
    rule: 'credit-moved-once',
    statements: [
      `delete from credit_movements where cause = ${credit("status = 'refused'")} and kind = 'refused'`,
    ],
  },
  {
    name: 'the balance of credits was moved',
    rule: 'tab-credit-balance',
    statements: [
      `update ledger_accounts set credits_micros = credits_micros + 1
        where id = (select min(id) from ledger_accounts where id like 'tab-credit:%')`,
    ],
  },
  {
    name: 'a balance of credits without an account',
    rule: 'tab-credit-balance',
    statements: [
      `delete from ledger_accounts where id = (select max(id) from ledger_accounts where id like 'tab-credit:%')`,
    ],
  },
  {
    name: 'a claim that is nowhere any more',
    rule: 'claims-are-undecided-credits',
    statements: [`delete from purchase_credits where status = 'provisional'`],
  },
  {
    name: 'a claim of another amount',
    rule: 'claims-are-undecided-credits',
    statements: [
      `update transfers set amount_micros = amount_micros - 1
        where id = ${credit("status = 'provisional'")} || '/provisional'`,
    ],
  },
  {
    name: 'withheld, though no payment has passed it',
    rule: 'withheld-is-passed',
    statements: [`update purchase_credits set tab_number = tab_number + 1000000 where is_withheld`],
  },
  {
    name: 'withheld, and forgotten',
    rule: 'merchants-are-credited-once',
    statements: [
      `update purchase_credits set is_withheld = false where is_withheld and released_at is null`,
    ],
  },
  {
    name: 'released before it was collected',
    rule: 'paid-through',
    statements: [
      `update purchase_credits set released_at = decided_at where is_withheld and released_at is null`,
    ],
  },
  {
    name: 'released twice',
    rule: 'merchants-are-credited-once',
    statements: [
      `update purchase_credits set released_at = null where is_withheld and released_at is not null`,
    ],
  },
  {
    name: 'a merchant has less than its purchases and credits give',
    rule: 'merchant-balances',
    statements: [
      `update transfers set amount_micros = amount_micros + 1
        where id = (select min(id) || '/share' from purchase_credits where status = 'granted'
          and id in ${withShare})`,
    ],
  },
  {
    name: 'a return that left no trace in the books',
    rule: 'return-is-booked',
    statements: [`delete from transfers where id = ${aReturn('returned')} || '/returned'`],
  },
  {
    name: 'a refused return that was not put back',
    rule: 'return-is-booked',
    statements: [`delete from transfers where id = ${aReturn('refused')} || '/kept'`],
  },
  {
    name: 'a return that nobody asked for',
    rule: 'return-is-booked',
    statements: [`delete from credit_returns where id = ${aReturn('recorded')}`],
  },
  {
    name: 'a write-off that left no trace in the books',
    rule: 'write-off-is-booked',
    statements: [`delete from transfers where recipe = 'write-off'`],
  },
  {
    name: 'a write-off that nobody decided',
    rule: 'write-off-is-booked',
    statements: ['delete from write_offs'],
  },
  {
    name: 'a write-off of an account that is open',
    rule: 'write-off-is-booked',
    statements: [
      `update payment_accounts set status = 'active' where id in (select payment_account from write_offs)`,
    ],
  },
  {
    name: 'a return that nothing sends',
    rule: 'return-has-work',
    statements: [`delete from work where kind = 'return_credit'`],
  },
  {
    name: 'a tab that is paid and was not settled',
    rule: 'paid-is-settled',
    statements: [
      `update tabs set paid_through = paid_through - 1
        where payment_account = (select min(payment_account) from tabs t where t.paid_through > 0
          and not exists (select 1 from credit_movements m where m.payment_account = t.payment_account))`,
    ],
  },
  {
    name: 'a statement is missing',
    rule: 'statements-follow-on',
    statements: [
      `delete from statements where number = 1
        and payment_account = (select min(payment_account) from statements where number = 2)`,
    ],
  },
  {
    name: 'a statement begins before the one before it ends',
    rule: 'statements-follow-on',
    statements: [
      `update statements set through_number = through_number + 1000 where number = 1
        and payment_account = (select min(payment_account) from statements where number = 2)`,
    ],
  },
  {
    name: 'a statement claims more than was bought',
    rule: 'statement-totals',
    statements: [
      `update statements set bought_micros = bought_micros + 1
        where payment_account = (select min(payment_account) from statements) and number = 1`,
    ],
  },
  {
    name: 'a statement that leaves a credit out',
    rule: 'statement-totals',
    statements: [
      `update statements set credited_micros = 0 where credited_micros > 0 and payment_account =
        (select min(payment_account) from statements where credited_micros > 0)`,
    ],
  },
  {
    name: 'the last statement is not the one that its tab names',
    rule: 'tab-knows-its-last-statement',
    statements: [
      `update tabs set statement_number = statement_number + 1
        where payment_account = (select min(payment_account) from tabs)`,
    ],
  },
  {
    name: 'a statement asks for more than is owed',
    rule: 'statement-asks-for-what-is-owed',
    statements: [
      `update payment_requests set owed_micros = owed_micros + 10000
        where id = (select min(request) from statements where request is not null)`,
    ],
  },
]
