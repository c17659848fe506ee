// Rows that name what there is not, and rows outside of all buckets, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const rule = 'named-is-there'
const at = `'2026-12-01Z'`

/** A row of somebody who cannot sign on. */
function strange(name: string, into: string, values: string): Corruption {
  return { name, rule, statements: [`insert into ${into} values (${values})`] }
}

export const referenceCorruptions: readonly Corruption[] = [
  strange(
    'a second factor of nobody',
    'authenticator_apps (sign_on, sealed_key, last_step, started_at)',
    `'sgn_none', 'x', 0, ${at}`,
  ),
  strange(
    'a new address for nobody',
    'email_changes (sign_on, token_hash, email, email_key, asked_at, expires_at)',
    `'sgn_none', 'x', 'x@mail.example', 'x@mail.example', ${at}, ${at}`,
  ),
  strange(
    'a former address of nobody',
    'former_addresses (sign_on, email, email_key, until)',
    `'sgn_none', 'x@mail.example', 'x@mail.example', ${at}`,
  ),
  strange(
    'an address that is said to be of nobody',
    'email_claims (email_key, sign_on, claimed_at)',
    `'x@mail.example', 'sgn_none', ${at}`,
  ),
  strange(
    'a link by mail for nobody',
    'mailed_links (token_hash, kind, sign_on, made_at, valid_from, expires_at, tries_left)',
    `'x', 'sign_on', 'sgn_none', ${at}, ${at}, ${at}, 1`,
  ),
  strange(
    'a passkey of nobody',
    'passkeys (credential_id, id, sign_on, public_key, counter, transports, name, added_at)',
    `'x', 'psk_none', 'sgn_none', 'x', 0, '{}', 'Phone', ${at}`,
  ),
  strange(
    'a personal code of nobody',
    'personal_codes (code_hash, sign_on, made_at)',
    `'x', 'sgn_none', ${at}`,
  ),
  strange(
    'a browser that is told for nobody',
    'push_subscriptions (bucket, id, sign_on, endpoint, p256dh, auth, label, added_at)',
    `0, 'psh_none', 'sgn_none', 'https://push.example', 'x', 'x', 'Phone', ${at}`,
  ),
  strange(
    'the logo of a merchant that there is not',
    'merchant_logos (merchant, name, image, set_at)',
    `'mer_none', 'logo.png', 'x', ${at}`,
  ),
  strange(
    'a sign-off at a merchant that there is not',
    'sign_offs (merchant, sid, ended_at)',
    `'mer_none', 'sid', ${at}`,
  ),
  {
    name: 'a limit at a merchant that there is not',
    rule,
    statements: [
      `update limits set merchant = 'mer_none' where ${one('limits', 'true', 'payment_account, span')}`,
    ],
  },
  {
    name: 'unasked purchases at a merchant that there is not',
    rule,
    statements: [`update one_click_rules set merchant = 'mer_none'`],
  },
  {
    name: 'a browser remembered for nobody',
    rule,
    statements: [`update known_devices set sign_on = 'sgn_none'`],
  },
  {
    name: 'a visit at a merchant that there is not',
    rule,
    statements: [
      `update merchant_visits set merchant = 'mer_none' where ${one('merchant_visits', 'true', 'sign_on')}`,
    ],
  },
  {
    name: 'a sign-on that nobody did',
    rule,
    statements: [
      `update sign_on_events set sign_on = 'sgn_none' where ${one('sign_on_events', 'true')}`,
    ],
  },
  {
    name: 'the address of a merchant that there is not',
    rule,
    statements: [
      `update merchant_addresses set merchant = 'mer_none' where ${one('merchant_addresses', 'true', 'merchant, address')}`,
    ],
  },
  {
    name: 'a price cap of a merchant that there is not',
    rule,
    statements: [
      `update price_caps set merchant = 'mer_none' where ${one('price_caps', `merchant <> ''`, 'merchant')}`,
    ],
  },
  {
    name: 'a registration of an account that there is not',
    rule,
    statements: [
      `update registrations set payment_account = 'pay_none' where ${one('registrations', `status = 'completed'`)}`,
    ],
  },
  {
    name: 'a change of a group that there is not',
    rule,
    statements: [
      `update group_commands set payment_account = 'pay_none' where ${one('group_commands', 'true', 'command_key')}`,
    ],
  },
  {
    name: 'a command in a bucket that there is not',
    rule: 'known-buckets',
    statements: [
      `update commands set bucket = 999 where ${one('commands', 'true', 'bucket, caller, key_hash')}`,
    ],
  },
  {
    name: 'a round of mornings in a bucket that there is not',
    rule: 'known-buckets',
    statements: ['update digest_rounds set bucket = -1 where bucket = 0'],
  },
]
