// The words of the room signon: its refusals, settings, notices, secret columns and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { positiveHours, required, wholeNumber } from './setting.ts'
import { bounded, ends } from './table-life.ts'

export const signon = {
  // prettier-ignore
  problems: {
    too_many_tokens: row(409, 'Too many tokens',
      'A merchant has at most 5 tokens that work; revoke one first.'),
    unknown_token: row(404, 'Unknown token', 'The merchant has no token of this id that works.'),
  },
  settings: {
    merchantTokenDays: required({
      name: 'TALLYSTICK_MERCHANT_TOKEN_DAYS',
      fallback: '400',
      parse: wholeNumber(1, 3650),
      meaning:
        "Days that a merchant's API token works. A new one is asked for before, and both work meanwhile.",
    }),
    sessionHours: required({
      name: 'TALLYSTICK_SESSION_HOURS',
      fallback: '6',
      parse: positiveHours,
      meaning: 'How long a sign-on lasts at most.',
    }),
    idleHours: required({
      name: 'TALLYSTICK_IDLE_HOURS',
      fallback: '2',
      parse: positiveHours,
      meaning: 'How long a sign-on lasts after the last purchase.',
    }),
  },
  work: {
    tell_sign_off: {
      facts: ['account', 'sid', 'address'],
      does: 'tells one address of a merchant that a session is over',
      parkedBy: 'three days without an answer of success',
      then: 'as for `tell_engine`',
    },
  },
  notices: {
    sign_on_link: ['path'],
    recovery_link: ['path'],
    recovery_address_link: ['path', 'worksAt'],
    recovery_started: ['worksAt'],
    recovered: ['changedAt'],
    address_moved: ['changedAt'],
    new_device: ['device', 'network', 'signedOnAt'],
    step_up_code: ['code'],
    password_changed: ['changedAt'],
    phrase_changed: ['changedAt'],
    passkey_added: ['name'],
    passkey_removed: ['name'],
    app_added: ['changedAt'],
    app_removed: ['changedAt'],
    code_renewed: ['changedAt'],
    member_id_changed: ['memberId'],
  },
  secretColumns: [
    'authenticator_apps.sealed_key',
    'guess_counters.key',
    'known_devices.token_hash',
    'provider_documents.id',
    'provider_documents.payload',
  ],
  tables: {
    access_tokens: ends('a token', '30 days after it ended', 'remove-expired'),
    authenticator_apps: bounded('a sign-on', 'one a sign-on'),
    guess_counters: ends('who guesses', 'a day after its time', 'remove-expired'),
    kept_forms: ends(
      'a form sent when the sign-on had ended',
      'a day after it was sent',
      'remove-expired',
    ),
    known_devices: ends('a browser', '400 days after it was last used', 'remove-expired'),
    mailed_links: ends('a link by mail', 'a day after its time', 'remove-expired'),
    merchant_visits: bounded('a first visit', 'one a sign-on and merchant'),
    passkeys: bounded('a passkey', 'those of each sign-on'),
    personal_codes: bounded('a sign-on', 'one a sign-on'),
    provider_documents: ends('a sign-on', 'a day after its time', 'remove-expired'),
    sessions: ends('a sign-on', '400 days after it began', 'remove-expired'),
    sign_offs: ends(
      'a merchant visited in a sign-on',
      'a day after the sign-on ended',
      'remove-expired',
    ),
    sign_on_events: ends('a sign-on', '400 days', 'remove-expired'),
    sign_on_transactions: ends('a sign-on', '7 days', 'remove-expired'),
    step_up_codes: ends('a second factor by mail', 'a day after its time', 'remove-expired'),
    used_challenges: ends('a passkey’s answer', 'a day', 'remove-expired'),
  },
} as const satisfies RoomContract
