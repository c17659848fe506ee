// Single wrongs of accounts and people, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const anotherAccount = `(select max(id) from purchasing_accounts)`
const member = one('purchasing_accounts', `role = 'member' and status = 'active'`)
const invitation = (status: string): string => one('invitations', `status = '${status}'`)
const signOn = one('sign_ons', 'ended_at is null')
const erased = one('customers', 'erased_at is not null')

export const peopleCorruptions: readonly Corruption[] = [
  {
    name: 'a closed account, whose money went back, was opened',
    rule: 'closed-stays-closed',
    statements: [
      `update payment_accounts set status = 'active' where id = (select min(payment_account) from ways_back)`,
    ],
  },
  {
    name: 'a closed account, whose owner was erased, was opened',
    rule: 'closed-stays-closed',
    statements: [
      `update payment_accounts set status = 'suspended' where id = (select min(payment_account) from erasures)`,
    ],
  },
  {
    name: 'a way back of an account that is open',
    rule: 'closed-stays-closed',
    statements: [
      `insert into ways_back (bucket, payment_account, processor, processor_token, kept_until)
        select bucket, id, 'simulator', 'tok', opened_at from payment_accounts
        where ${one('payment_accounts', `status = 'active'`)}`,
    ],
  },
  {
    name: 'a second payer on one account',
    rule: 'one-payer-each',
    statements: [
      'drop index purchasing_accounts_payer',
      `update purchasing_accounts set role = 'payer' where ${member}`,
    ],
  },
  {
    name: 'an account that nobody pays',
    rule: 'one-payer-each',
    statements: [
      `update purchasing_accounts set role = 'member' where ${one('purchasing_accounts', `role = 'payer'`)}`,
    ],
  },
  {
    name: 'a member who left buys again',
    rule: 'account-goes-forward',
    statements: [
      `update purchasing_accounts set status = 'active' where ${one('purchasing_accounts', `status = 'closed'`)}`,
    ],
  },
  {
    name: 'a member was closed at no time',
    rule: 'account-goes-forward',
    statements: [`update purchasing_accounts set status = 'closed' where ${member}`],
  },
  {
    name: 'a member closed before the account was opened',
    rule: 'account-goes-forward',
    statements: [
      `update purchasing_accounts set closed_at = opened_at - interval '1 day' where ${one('purchasing_accounts', `status = 'closed'`)}`,
    ],
  },
  {
    name: 'a tab in another currency than its account',
    rule: 'tab-of-its-account',
    statements: [
      `update payment_accounts set currency = 'CHF' where id = (select min(payment_account) from tabs)`,
    ],
  },
  {
    name: 'a tab asked for further than its requests say',
    rule: 'tab-of-its-account',
    statements: [
      `update tabs set requested_through = requested_through - 1
        where ${one('tabs', 'requested_through > paid_through', 'payment_account')}`,
    ],
  },
  {
    name: 'a method that was added before its account',
    rule: 'method-of-its-account',
    statements: [
      `update payment_methods set added_at = added_at - interval '400 days' where ${one('payment_methods', 'true')}`,
    ],
  },
  {
    name: 'a method of somebody who was erased can be charged again',
    rule: 'method-of-its-account',
    statements: [
      `update payment_methods set status = 'verified' where payment_account = (select min(payment_account) from erasures)`,
    ],
  },
  {
    name: "a reservation on another's account",
    rule: 'reservation-of-its-account',
    statements: [
      `update reservations set purchasing_account = ${anotherAccount} where ${one('reservations', 'true')}`,
    ],
  },
  {
    name: 'a reservation released before it was made',
    rule: 'reservation-of-its-account',
    statements: [
      `update reservations set released_at = reserved_at - interval '1 day'
        where ${one('reservations', 'released_at is not null')}`,
    ],
  },
  {
    name: "a way in to another's account",
    rule: 'sign-on-of-its-person',
    statements: [
      `update sign_ons s set purchasing_account = (select max(a.id) from purchasing_accounts a
        join purchasing_accounts o on o.payment_account <> a.payment_account where o.id = s.purchasing_account) where ${signOn}`,
    ],
  },
  {
    name: 'a way in for a person that there is not',
    rule: 'sign-on-of-its-person',
    statements: [`update sign_ons set customer = 'cus_none' where ${signOn}`],
  },
  {
    name: 'a way in older than its person',
    rule: 'sign-on-of-its-person',
    statements: [`update sign_ons set created_at = created_at - interval '1 day' where ${signOn}`],
  },
  {
    name: 'a person who was erased has a name again',
    rule: 'erased-stays-erased',
    statements: [`update customers set first_name = 'Finn' where ${erased}`],
  },
  {
    name: 'a person who was erased can sign on',
    rule: 'erased-stays-erased',
    statements: [
      `update sign_ons set ended_at = null where customer = (select min(customer) from erasures)`,
    ],
  },
  {
    name: 'an erasure is gone',
    rule: 'erased-stays-erased',
    statements: ['delete from erasures'],
  },
  {
    name: 'a person is called erased whom nobody erased',
    rule: 'erased-stays-erased',
    statements: [
      `update customers set erased_at = registered_at where ${one('customers', 'erased_at is null')}`,
    ],
  },
  {
    name: 'an erasure dated back',
    rule: 'erased-stays-erased',
    statements: [`update erasures set erased_at = erased_at - interval '1 day'`],
  },
  {
    name: 'an address no longer finds its sign-on',
    rule: 'address-finds-its-sign-on',
    statements: [
      `delete from email_directory where sign_on = (select min(id) from sign_ons where ended_at is null and is_email_proved)`,
    ],
  },
  {
    name: "an address finds another's sign-on",
    rule: 'address-finds-its-sign-on',
    statements: [
      `update email_directory set sign_on = (select max(id) from sign_ons where ended_at is null)
        where sign_on = (select min(id) from sign_ons where ended_at is null and is_email_proved)`,
    ],
  },
  {
    name: 'an address finds a sign-on that was ended',
    rule: 'address-finds-its-sign-on',
    statements: [
      `insert into email_directory (email_key, sign_on) select 'old@mail.example', min(id) from sign_ons where ended_at is not null`,
    ],
  },
  {
    name: 'a name held until before there was anybody',
    rule: 'former-details-are-former',
    statements: [`update former_details set until = until - interval '400 days'`],
  },
  {
    name: 'a former name of nobody',
    rule: 'former-details-are-former',
    statements: [`update former_details set customer = 'cus_none'`],
  },
  {
    name: 'an invitation to another group',
    rule: 'invitation-of-its-group',
    statements: [
      `update invitations i set payment_account = (select max(id) from payment_accounts a where a.id <> i.payment_account)
        where ${invitation('open')}`,
    ],
  },
  {
    name: 'an invitation by a stranger',
    rule: 'invitation-of-its-group',
    statements: [`update invitations set invited_by = 'sgn_none' where ${invitation('open')}`],
  },
  {
    name: 'an invitation that ended before it was made',
    rule: 'invitation-of-its-group',
    statements: [
      `update invitations set ended_at = invited_at - interval '1 day' where ${invitation('withdrawn')}`,
    ],
  },
  {
    name: 'an invitation that was withdrawn is open again',
    rule: 'invitation-goes-forward',
    statements: [
      ...['', '1', '2', '3', '4', '5'].map(
        (n) => `alter table invitations drop constraint invitations_check${n}`,
      ),
      `update invitations set status = 'open' where ${invitation('withdrawn')}`,
    ],
  },
  {
    name: 'an invitation that was withdrawn is said to be accepted',
    rule: 'invitation-goes-forward',
    statements: [`update invitations set status = 'accepted' where ${invitation('withdrawn')}`],
  },
  {
    name: 'an invitation that was accepted is said to be withdrawn',
    rule: 'invitation-goes-forward',
    statements: [`update invitations set status = 'withdrawn' where ${invitation('accepted')}`],
  },
  {
    name: "a session in another's account",
    rule: 'session-of-its-sign-on',
    statements: [
      `update sessions set purchasing_account = 'pac_other' where ${one('sessions', 'true')}`,
    ],
  },
  {
    name: 'a session of a sign-on that there is not',
    rule: 'session-of-its-sign-on',
    statements: [`update sessions set sign_on = 'sgn_none' where ${one('sessions', 'true')}`],
  },
  {
    name: 'a session ended before it was begun',
    rule: 'session-of-its-sign-on',
    statements: [
      `update sessions set ended_at = signed_on_at - interval '1 day' where ${one('sessions', 'true')}`,
    ],
  },
  {
    name: "a token for another's account",
    rule: 'session-of-its-sign-on',
    statements: [
      `update access_tokens set payment_account = 'pay_other' where ${one('access_tokens', `role = 'customer'`)}`,
    ],
  },
  {
    name: 'a token of a merchant that there is not',
    rule: 'session-of-its-sign-on',
    statements: [
      `update access_tokens set subject = 'mer_none' where ${one('access_tokens', `role = 'merchant'`)}`,
    ],
  },
  {
    name: 'a limit was raised',
    rule: 'limit-is-as-it-was-set',
    statements: [
      `update limits set amount_micros = amount_micros + 1 where ${one('limits', 'true', 'payment_account, span')}`,
    ],
  },
  {
    name: 'a limit was lowered',
    rule: 'limit-is-as-it-was-set',
    statements: [
      `update limits set amount_micros = amount_micros - 1 where ${one('limits', 'true', 'payment_account, span')}`,
    ],
  },
  {
    name: 'a limit was deleted',
    rule: 'limit-is-as-it-was-set',
    statements: [`delete from limits where ${one('limits', 'true', 'payment_account, span')}`],
  },
  {
    name: 'a limit that nobody set',
    rule: 'limit-is-as-it-was-set',
    statements: [
      `insert into limits (bucket, payment_account, set_by, purchasing_account, merchant, span, amount_micros, set_at)
        select bucket, id, 'payer', '', '', 'month', 1000000000000, opened_at from payment_accounts
        where ${one('payment_accounts', `status = 'active' and id not in (select payment_account from limits)`)}`,
    ],
  },
  {
    name: 'a limit said to hold for longer than it does',
    rule: 'limit-is-as-it-was-set',
    statements: [
      `update limits set set_at = set_at - interval '31 days' where ${one('limits', 'true', 'payment_account, span')}`,
    ],
  },
  {
    name: 'a change of a limit is gone',
    rule: 'limit-is-as-it-was-set',
    statements: [`delete from limit_changes where number = 1`],
  },
]
