// The words of the room signon: its refusals, settings, notices and secret columns.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { positiveHours, required, wholeNumber } from './setting.ts'

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
  work: { tell_sign_off: ['account', 'sid', 'address'] },
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
} as const satisfies RoomContract
