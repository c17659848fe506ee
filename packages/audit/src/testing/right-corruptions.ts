// Single wrongs of what was sold, for how much, and what it opens, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const purchase = (where: string): string => one('purchases', where)
const ended = `id in (select purchase from entitlement_ends)`

export const rightCorruptions: readonly Corruption[] = [
  {
    name: 'a merchant was given more of a price than its share',
    rule: 'share-of-its-merchant',
    statements: [
      `update purchases set share_micros = share_micros + 1, fee_micros = fee_micros - 1
        where ${purchase('fee_micros > 0 and is_split is null')}`,
    ],
  },
  {
    name: 'a merchant was given less of a price than its share',
    rule: 'share-of-its-merchant',
    statements: [
      `update purchases set share_micros = share_micros - 1, fee_micros = fee_micros + 1
        where ${purchase('share_micros > 0 and is_split is null')}`,
    ],
  },
  {
    name: 'the share of a merchant was changed',
    rule: 'share-of-its-merchant',
    statements: [
      `update merchants set share_millionths = share_millionths - 1000 where share_millionths = 876543`,
    ],
  },
  {
    name: 'what was agreed of a share is said to have been more',
    rule: 'share-of-its-merchant',
    statements: ['update share_agreements set share_millionths = share_millionths + 1000'],
  },
  {
    name: 'what was agreed of a share is forgotten',
    rule: 'share-of-its-merchant',
    statements: ['delete from share_agreements'],
  },
  {
    name: 'a purchase dated into the month before',
    rule: 'sale-is-booked',
    statements: [
      `update purchases set happened_at = happened_at - interval '31 days'
        where ${purchase(`share_micros > 0 and is_split is null`)}`,
    ],
  },
  {
    name: 'a purchase dated into the month after',
    rule: 'sold-as-it-was-offered',
    statements: [
      `update purchases set happened_at = happened_at + interval '31 days' where ${purchase('true')}`,
    ],
  },
  {
    name: 'a purchase was recorded another day than it was booked',
    rule: 'sale-is-booked',
    statements: [
      `update purchases set recorded_at = recorded_at + interval '1 day'
        where ${purchase(`share_micros > 0 and is_split is null`)}`,
    ],
  },
  {
    name: 'a sale booked on another day than it was made',
    rule: 'sale-is-booked',
    statements: [
      `update transfers set happened_at = happened_at + interval '1 day'
        where ${one('transfers', `recipe = 'sale' and id like '%/fee'`, 'bucket, seq')}`,
    ],
  },
  {
    name: 'sold before it was offered',
    rule: 'sold-as-it-was-offered',
    statements: [
      `update offer_versions set created_at = created_at + interval '400 days'
        where id = (select min(offer_version) from purchases)`,
    ],
  },
  {
    name: 'several of what one has once',
    rule: 'sold-as-it-was-offered',
    statements: [`update purchases set quantity = 2 where ${purchase('access_until is not null')}`],
  },
  {
    name: 'what opens something opens nothing',
    rule: 'sold-as-it-was-offered',
    statements: [
      `update purchases set opens_nothing = true where ${purchase('access_until is not null')}`,
    ],
  },
  {
    name: 'a gift that a cap made cheaper',
    rule: 'sold-as-it-was-offered',
    statements: [`update purchases set capped_micros = 1 where ${purchase(`purpose = 'gift'`)}`],
  },
  {
    name: 'bought on an account that was opened later',
    rule: 'bought-after-it-was-opened',
    statements: [
      `update payment_accounts set opened_at = opened_at + interval '400 days' where ${one('payment_accounts', `status = 'active'`)}`,
    ],
  },
  {
    name: 'open for longer than was bought',
    rule: 'access-of-its-terms',
    statements: [
      `update purchases set access_until = access_until + interval '1 day'
        where ${purchase('access_until is not null and term is null')}`,
    ],
  },
  {
    name: 'open for less than was bought',
    rule: 'access-of-its-terms',
    statements: [
      `update purchases set access_until = access_until - interval '1 day'
        where ${purchase('access_until is not null and term is null')}`,
    ],
  },
  {
    name: 'a term that goes on for ever',
    rule: 'access-of-its-terms',
    statements: [
      `update purchases set access_until = null where ${purchase('access_from is null and term is not null')}`,
    ],
  },
  {
    name: 'a renewed term of two months',
    rule: 'access-of-its-terms',
    statements: [
      `update purchases set access_until = access_until + interval '1 month'
        where ${purchase('access_from is not null')}`,
    ],
  },
  {
    name: 'what was bought for good ends',
    rule: 'access-of-its-terms',
    statements: [
      `update purchases set access_until = happened_at + interval '1 year'
        where ${purchase(`access_until is null and opens_nothing is null`)}`,
    ],
  },
  {
    name: 'a subscription of another term',
    rule: 'access-of-its-terms',
    statements: [`update purchases set term = 'P1Y' where ${purchase('term is not null')}`],
  },
  {
    name: 'a renewal that begins before the term before it is over',
    rule: 'renewal-goes-on',
    statements: [
      `update purchases set access_from = access_from - interval '10 days' where ${purchase('access_from is not null')}`,
    ],
  },
  {
    name: 'a renewal that begins later than the term before it is over',
    rule: 'renewal-goes-on',
    statements: [
      `update purchases set access_from = access_from + interval '10 days' where ${purchase('access_from is not null')}`,
    ],
  },
  {
    name: 'a renewal that says it is a first term',
    rule: 'renewal-goes-on',
    statements: [
      `update purchases set access_from = null where ${purchase('access_from is not null')}`,
    ],
  },
  {
    name: 'the id of a renewal names another term',
    rule: 'renewal-goes-on',
    statements: [
      `update purchases set order_id = 'tallystick/renewal/pur_other' where ${purchase('access_from is not null')}`,
    ],
  },
  {
    name: 'renewed after it was given back',
    rule: 'renewal-goes-on',
    statements: [
      `insert into entitlement_ends (bucket, purchase, ended_at, cause)
        select b.bucket, b.id, b.happened_at, 'rfd_none' from purchases p join purchases b on b.bucket = p.bucket
          and 'tallystick/renewal/' || b.id = p.order_id
        where not exists (select from entitlement_ends e where e.purchase = b.id) order by b.id limit 1`,
    ],
  },
  {
    name: 'the id of a gift names another one',
    rule: 'purpose-is-a-gift',
    statements: [
      `update purchases set order_id = 'tallystick/gift/gft_other' where ${purchase(`purpose = 'gift'`)}`,
    ],
  },
  {
    name: 'a gift that its giver has for himself',
    rule: 'purpose-is-a-gift',
    statements: [`update purchases set purpose = null where ${purchase(`purpose = 'gift'`)}`],
  },
  {
    name: 'something had for nothing, as if it were a gift',
    rule: 'purpose-is-a-gift',
    statements: [
      'alter table purchases drop constraint purchases_redemption_check',
      `update purchases set purpose = 'redemption' where ${purchase(`purpose is null and order_id like 'own-%'`)}`,
    ],
  },
  {
    name: 'taken up by somebody else',
    rule: 'purpose-is-a-gift',
    statements: [
      `update purchases set purchasing_account = 'pac_other' where ${purchase(`purpose = 'redemption'`)}`,
    ],
  },
  {
    name: 'an order id was changed, and the order can be sent again',
    rule: 'transaction-names-its-purchase',
    statements: [
      `update purchases set order_id = order_id || '-gone'
        where id = (select purchase from sign_on_transactions where outcome = 'purchased')`,
    ],
  },
  {
    name: 'ended for no reason',
    rule: 'end-has-its-cause',
    statements: [
      `insert into entitlement_ends (bucket, purchase, ended_at, cause)
        select bucket, id, happened_at, 'rfd_none' from purchases where ${purchase(`not ${ended}`)}`,
    ],
  },
  {
    name: 'ended earlier than it was decided',
    rule: 'end-has-its-cause',
    statements: [
      `update entitlement_ends set ended_at = ended_at - interval '2 days'
        where ${one('entitlement_ends', `cause like 'rfd_%'`, 'purchase')}`,
    ],
  },
  {
    name: 'ended later than it was cancelled',
    rule: 'end-has-its-cause',
    statements: [
      `update entitlement_ends set ended_at = ended_at + interval '2 days'
        where ${one('entitlement_ends', `cause like 'can_%'`, 'purchase')}`,
    ],
  },
  {
    name: 'ended by a claim that was refused',
    rule: 'end-has-its-cause',
    statements: [
      `update entitlement_ends set cause = (select min(id) from claims where status = 'refused')
        where ${one('entitlement_ends', `cause like 'rfd_%'`, 'purchase')}`,
    ],
  },
  {
    name: 'cancelled, and still open',
    rule: 'cancelled-is-ended',
    statements: [
      `delete from entitlement_ends where ${one('entitlement_ends', `cause like 'can_%'`, 'purchase')}`,
    ],
  },
  {
    name: 'given up, and still open',
    rule: 'given-up-is-ended',
    statements: [
      `delete from entitlement_ends where ${one('entitlement_ends', `cause like 'parting/%'`, 'purchase')}`,
    ],
  },
  {
    name: 'ended by a parting that kept it',
    rule: 'end-has-its-cause',
    statements: [`update partings set is_kept = true where not is_kept`],
  },
  {
    name: 'a parting is gone, and the merchant knows an id again',
    rule: 'partings-are-counted',
    statements: [`delete from partings where is_kept`],
  },
  {
    name: 'a parting of nobody',
    rule: 'partings-are-counted',
    statements: [
      `insert into partings (bucket, purchasing_account, merchant, number, is_kept, parted_at)
        select bucket, 'pac_nobody', merchant, 1, true, parted_at from partings where number = 1`,
    ],
  },
]
