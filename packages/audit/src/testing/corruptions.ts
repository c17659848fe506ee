// Single wrongs, each planted into a clean book behind the back of every trigger, and the rule that must name it.
import type { Corruption } from './corruption.ts'

// Of a buyer who has bought again and again.
const firstSale = `(select min(id) from purchases where payment_account in (
  select payment_account from purchases where tab_number > 20))`
const aPaidRequest = `(select min(id) from payment_requests where status = 'paid'
  and owed_micros > amount_micros)`
const aDeclinedRequest = `(select min(id) from payment_requests where status = 'declined')`
const anOpenRequest = `(select min(id) from payment_requests where status = 'requested')`
const withoutFloor = 'alter table ledger_accounts drop constraint ledger_accounts_floor'
// What was pending, and is paid: not what lots paid, which was available at once.
const isCredited = `credit_account like 'merchant-available:%' and debit_account like 'merchant-pending:%'`
const anotherMerchant = `(select max(id) from merchants where id <> p.merchant)`

export const corruptions: readonly Corruption[] = [
  {
    name: 'a trigger is off',
    rule: 'rows-cannot-be-changed',
    statements: ['alter table purchases disable trigger purchases_unchanged'],
  },
  {
    name: 'a trigger is gone',
    rule: 'rows-cannot-be-changed',
    statements: ['drop trigger transfers_unchanged on transfers'],
  },
  {
    name: 'the amount of a transfer was changed',
    rule: 'live-balance',
    statements: [
      `update transfers set amount_micros = amount_micros + 1 where id = ${firstSale} || '/share'`,
    ],
  },
  {
    name: 'a transfer was deleted',
    rule: 'sale-is-booked',
    statements: [
      `delete from transfers where (bucket, id) = (select bucket, id from transfers where recipe = 'sale' order by bucket, seq limit 1)`,
    ],
  },
  {
    name: 'a live balance was moved',
    rule: 'live-balance',
    statements: [
      `update ledger_accounts set debits_micros = debits_micros + 1 where id = (select min(id) from ledger_accounts where id like 'tab:%')`,
    ],
  },
  {
    name: 'money was made',
    rule: 'accounts-sum-to-zero',
    statements: [
      `update ledger_accounts set debits_micros = debits_micros + 5 where id = (select max(id) from ledger_accounts)`,
    ],
  },
  {
    name: 'a hold is forgotten on its account',
    rule: 'live-holds',
    statements: [
      `update ledger_accounts set credit_holds_micros = 0
        where id = (select min(id) from ledger_accounts where credit_holds_micros > 0)`,
    ],
  },
  {
    name: 'more was paid than is owed',
    rule: 'account-floor',
    statements: [
      withoutFloor,
      `update ledger_accounts set credits_micros = debits_micros + 1
        where id = (select min(id) from ledger_accounts where id like 'tab:%')`,
    ],
  },
  {
    name: 'a transfer in another currency',
    rule: 'one-currency',
    statements: [`update transfers set currency = 'CHF' where id = ${firstSale} || '/share'`],
  },
  {
    name: 'the account of a tab is gone',
    rule: 'tab-account-opened',
    statements: [
      `delete from ledger_accounts where id = (select min(debit_account) from transfers where debit_account like 'tab:%')`,
    ],
  },
  {
    name: 'a hold ended with more than it held',
    rule: 'hold-endings',
    statements: [
      `update hold_endings set posted_micros = posted_micros * 2 where hold = ${aPaidRequest}`,
    ],
  },
  {
    name: 'a voided hold was posted all the same',
    rule: 'hold-endings',
    statements: [
      `insert into transfers (bucket, id, seq, debit_account, credit_account, currency, amount_micros, recipe,
          happened_at, recorded_at)
        select bucket, id || '/posted', 1000000, debit_account, credit_account, currency, amount_micros, recipe,
          happened_at, recorded_at from holds where id = ${aDeclinedRequest}`,
    ],
  },
  {
    name: 'a transfer takes back what never was',
    rule: 'reversals',
    statements: [`update transfers set reverses = 'nothing' where id = ${firstSale} || '/share'`],
  },
  {
    name: "a purchase on another customer's tab",
    rule: 'purchase-parties',
    statements: [
      `update purchases p set purchasing_account = (select max(id) from purchasing_accounts b
        where b.payment_account <> p.payment_account) where id = ${firstSale}`,
    ],
  },
  {
    name: "a purchase of another merchant's offer",
    rule: 'purchase-parties',
    statements: [`update purchases p set merchant = ${anotherMerchant} where id = ${firstSale}`],
  },
  {
    name: 'one order, two purchases',
    rule: 'one-purchase-per-order',
    statements: [
      'alter table purchases drop constraint purchases_bucket_payment_account_merchant_order_id_key',
      `update purchases p set order_id = (select max(q.order_id) from purchases q
        where q.payment_account = p.payment_account and q.merchant = p.merchant) where id = ${firstSale}`,
    ],
  },
  {
    name: 'another price than that of the offer',
    rule: 'price-of-offer',
    statements: [
      'alter table purchases drop constraint purchases_breakdown_check',
      `update purchases set price_micros = price_micros + 100, share_micros = share_micros + 100
        where id = ${firstSale}`,
    ],
  },
  {
    name: 'share and fee do not make the price',
    rule: 'portions-of-price',
    statements: [
      'alter table purchases drop constraint purchases_breakdown_check',
      `update purchases set fee_micros = fee_micros + 1 where id = ${firstSale}`,
    ],
  },
  {
    name: 'another split than was booked',
    rule: 'sale-is-booked',
    statements: [
      `update purchases set share_micros = share_micros - 1, fee_micros = fee_micros + 1
        where id = (select min(id) from purchases where share_micros > 0)`,
    ],
  },
  {
    name: 'a sale to one merchant was booked to another',
    rule: 'sale-is-booked',
    statements: [
      `update transfers t set credit_account = 'merchant-pending:' || ${anotherMerchant} || ':' || t.currency
        from purchases p where p.share_micros > 0 and t.id = p.id || '/share'
          and p.id = (select min(id) from purchases where share_micros > 0)`,
    ],
  },
  {
    name: 'a sale was booked without a purchase',
    rule: 'booked-sale-has-purchase',
    statements: [`delete from purchases where id = ${firstSale}`],
  },
  {
    name: 'the running total of a tab is broken',
    rule: 'place-on-tab',
    statements: [
      `update purchases set tab_total_micros = tab_total_micros + 1 where id = ${firstSale}`,
    ],
  },
  {
    name: 'a purchase of the payer is counted among a member’s',
    rule: 'place-among-own',
    statements: [
      `update purchases set member_number = 1, member_total_micros = tab_micros where id = ${firstSale}`,
    ],
  },
  {
    name: 'a payment does not say where the payments of its tab stand',
    rule: 'payments-add-up',
    statements: [
      `update payment_requests set paid_total_micros = paid_total_micros + 1 where id = ${aPaidRequest}`,
    ],
  },
  {
    name: 'a gap in the numbers of a tab',
    rule: 'place-on-tab',
    statements: [
      `update purchases p set tab_number = tab_number + 1
        where p.id = (select id from purchases order by tab_number desc, id limit 1)`,
    ],
  },
  {
    name: 'a tab has counted one purchase too many',
    rule: 'tab-counts-purchases',
    statements: [
      `update ledger_accounts set debit_count = debit_count + 1 where id = (select min(id) from ledger_accounts where id like 'tab:%')`,
    ],
  },
  {
    name: 'what is owned was sold again',
    rule: 'owned-is-not-sold-again',
    statements: [
      `update purchases set access_until = null
        where id = (select min(p.id) from purchases p where p.access_until is not null and p.term is null and exists (
          select 1 from purchases q where q.purchasing_account = p.purchasing_account and q.offer = p.offer
            and q.tab_number > p.tab_number))`,
    ],
  },
  {
    name: 'what is owned was sold again, but one sale earlier',
    rule: 'owned-is-not-sold-again',
    statements: [
      `update purchases set access_until = null
        where id = (select id from (select id, row_number() over owner as place, count(*) over (
            partition by purchasing_account, offer) as times
          from purchases where access_until is not null and term is null window owner as (
            partition by purchasing_account, offer order by tab_number)) o
          where place = 1 and times >= 3 order by id limit 1)`,
    ],
  },
  {
    name: 'more was spent in a month than its limit',
    rule: 'limits-hold',
    statements: [
      `insert into limits (bucket, payment_account, set_by, purchasing_account, merchant, span, amount_micros, set_at)
        select bucket, payment_account, 'payer', '', '', 'month', price_micros - 1, '2000-01-01Z'
        from purchases where id = (select min(id) from purchases where price_micros > 0
          and payment_account not in (select payment_account from limits))`,
    ],
  },
  {
    name: 'one purchase was dearer than its limit',
    rule: 'limits-hold',
    statements: [
      `insert into limits (bucket, payment_account, set_by, purchasing_account, merchant, span, amount_micros, set_at)
        select bucket, payment_account, 'member', purchasing_account, merchant, 'purchase', price_micros - 1,
          '2000-01-01Z'
        from purchases where id = (select min(id) from purchases where price_micros > 0)`,
    ],
  },
  {
    name: 'a reservation without a hold',
    rule: 'reservation-is-held',
    statements: [`delete from holds where recipe = 'reservation'`],
  },
  {
    name: 'a reservation of more than is held',
    rule: 'reservation-is-held',
    statements: [
      `update reservations set amount_micros = amount_micros + 1 where released_at is null`,
    ],
  },
  {
    name: 'a counter forgot a purchase',
    rule: 'spending-is-counted',
    statements: [
      `insert into spending (bucket, payment_account, purchasing_account, merchant, span, counted, starts_at,
          spent_micros, through_number)
        select p.bucket, p.payment_account, '', '', 'month', 'all',
          date_trunc('month', p.happened_at at time zone a.time_zone) at time zone a.time_zone, 0, p.tab_number
        from purchases p join payment_accounts a on a.bucket = p.bucket and a.id = p.payment_account
        where p.id = (select min(id) from purchases where price_micros > 0
          and payment_account not in (select payment_account from spending))`,
    ],
  },
  {
    name: 'a request of a fraction of a cent',
    rule: 'request-in-whole-minor-units',
    statements: [
      `update payment_requests set amount_micros = amount_micros + 1 where id = ${aPaidRequest}`,
    ],
  },
  {
    name: 'a paid request whose hold never ended',
    rule: 'request-is-held',
    statements: [`delete from hold_endings where hold = ${aPaidRequest}`],
  },
  {
    name: 'a request without a hold',
    rule: 'request-is-held',
    statements: [`delete from holds where id = ${anOpenRequest}`],
  },
  {
    name: 'a paid request that was not posted',
    rule: 'request-is-held',
    statements: [
      `update payment_requests set status = 'paid', declined_reason = null where id = ${aDeclinedRequest}`,
    ],
  },
  {
    name: 'a tab forgets its open request',
    rule: 'open-request-of-tab',
    statements: [`update tabs set open_request = null where open_request = ${anOpenRequest}`],
  },
  {
    name: 'a tab marks more as paid than was collected',
    rule: 'paid-is-what-was-collected',
    statements: [
      `update tabs set paid_micros = paid_micros + 10000
        where payment_account = (select min(payment_account) from tabs where paid_micros > 0)`,
    ],
  },
  {
    name: 'a tab is marked as paid too far',
    rule: 'paid-through',
    statements: [
      `update tabs set paid_through = paid_through + 1, requested_through = requested_through + 1,
        statement_through = statement_through + 1
        where payment_account = (select min(payment_account) from tabs where paid_through > 0)`,
    ],
  },
  {
    name: 'a merchant was credited twice',
    rule: 'merchants-are-credited-once',
    statements: [
      `insert into transfers (bucket, id, seq, debit_account, credit_account, currency, amount_micros, recipe,
          happened_at, recorded_at)
        select bucket, id || '-again', 1000000, debit_account, credit_account, currency, amount_micros, recipe,
          happened_at, recorded_at from transfers
        where ${isCredited} order by bucket, seq limit 1`,
    ],
  },
  {
    name: "a merchant was credited out of another's share",
    rule: 'merchants-are-credited-once',
    statements: [
      `update transfers t set debit_account = (select max(debit_account) from transfers o
          where o.debit_account like 'merchant-pending:%' and o.debit_account <> t.debit_account
            and o.currency = t.currency)
        where (t.bucket, t.id) = (select bucket, id from transfers where ${isCredited} order by bucket, seq limit 1)`,
    ],
  },
  {
    name: 'a merchant was not credited',
    rule: 'merchants-are-credited-once',
    statements: [
      `delete from transfers where (bucket, id) = (select bucket, id from transfers where ${isCredited} order by bucket, seq limit 1)`,
    ],
  },
  {
    name: 'a request is paid that no report named',
    rule: 'paid-request-was-reported',
    statements: [
      `delete from payment_report_lines where request = ${aPaidRequest} and outcome = 'paid'`,
    ],
  },
  {
    name: 'a line that agrees with the books is set aside as one that does not',
    rule: 'disagreement-is-one',
    statements: [
      `update report_disagreements set status = 'paid' where outcome = 'contradicts' and status = 'declined'`,
    ],
  },
  {
    name: 'a request asks for more than was bought',
    rule: 'request-covers-its-purchases',
    statements: [`update payment_requests set through_number = 1 where id = ${anOpenRequest}`],
  },
]
