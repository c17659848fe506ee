// Single wrongs about refunds and disputes, each planted into a clean book, and the rule that must name it.
import type { Corruption } from './corruption.ts'

export const claimCorruptions: readonly Corruption[] = [
  {
    name: 'a refund of more than its credit',
    rule: 'request-has-its-credit',
    statements: [
      `update claims set amount_micros = amount_micros + 1
        where id = (select min(id) from claims where kind = 'refund')`,
    ],
  },
  {
    name: 'a refused refund whose credit was granted',
    rule: 'request-has-its-credit',
    statements: [
      `update claims set status = 'refused', rule = 'amount' where id = (select min(id) from claims
        where kind = 'refund' and status = 'granted')`,
    ],
  },
  {
    name: 'a dispute of another purchase than its credit',
    rule: 'request-has-its-credit',
    statements: [
      `update claims set purchase = 'pur_other' where id = (select min(id) from claims where kind = 'dispute')`,
    ],
  },
  {
    name: 'a dispute whose credit is gone',
    rule: 'request-has-its-credit',
    statements: [
      `delete from purchase_credits where id = (select min(credit) from claims where kind = 'dispute')`,
    ],
  },
  {
    name: 'all given back, and still open',
    rule: 'given-back-is-ended',
    statements: [
      `delete from entitlement_ends where purchase = (select min(purchase) from claims
        where kind = 'dispute' and status = 'granted')`,
    ],
  },
  {
    name: 'all of a gift given back, and it waits to be taken up',
    rule: 'given-back-is-ended',
    statements: [plantGift(`'sent', null, null`)],
  },
  {
    name: 'all of a gift given back, and its receiver holds it',
    rule: 'given-back-is-ended',
    statements: [plantGift(`'redeemed', 'pac_other', 'pur_other'`)],
  },
  {
    name: 'a gift withdrawn, and its receiver holds it',
    rule: 'given-back-is-ended',
    statements: [plantGift(`'withdrawn', 'pac_other', 'pur_other'`)],
  },
]

/** Makes a gift of a purchase that was given back in full. */
function plantGift(state: string): string {
  return `insert into gifts (bucket, id, payment_account, purchasing_account, merchant, sku, offer_version, currency,
      price_micros, receiver_language, purchase, ordered_at, expires_at, changed_at, status, claimed_by, redemption)
    select p.bucket, 'gft_planted', p.payment_account, p.purchasing_account, p.merchant, 'sku', 'version', p.currency,
      p.price_micros, 'en', p.id, p.happened_at, p.happened_at, p.happened_at, ${state}
    from purchases p where p.id = (select min(c.purchase) from claims c join credited_purchases b
      on b.bucket = c.bucket and b.purchase = c.purchase
      where c.kind = 'dispute' and c.status = 'granted' and b.credited_micros = b.price_micros)`
}
