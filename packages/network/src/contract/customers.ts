// The words of the room customers: its refusals, notices, secret columns and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { bounded, ends, nameless } from './table-life.ts'

export const customers = {
  // prettier-ignore
  problems: {
    account_closed: row(403, 'Account closed', 'The account was closed; it buys nothing more.'),
    account_suspended: row(403, 'Account suspended',
      'The payment account is suspended until its tab is paid.'),
    email_taken: row(409, 'E-mail address taken',
      'A sign-on with this e-mail address exists. Answered to the operator, to whoever opened a link ' +
        'mailed there, and within a group of its own people; nobody else is told.'),
    invalid_postal_code: row(422, 'Bad postal code',
      'The postal code does not have the form that is used in the country.'),
    password_refused: row(422, 'Password refused',
      'A password has 10 to 1000 characters, is not the e-mail address or member id, and is ' +
        'not one of the commonest.'),
    payment_method_missing: row(403, 'No payment method',
      'The payment account has no verified payment method.'),
    unknown_country: row(422, 'Unknown country', 'Not an ISO 3166-1 alpha-2 code in capitals.'),
    unknown_customer: row(404, 'Unknown customer', 'No such customer, or not yours.'),
    unknown_payment_account: row(404, 'Unknown payment account', 'No such payment account.'),
    unknown_purchasing_account: row(404, 'Unknown purchasing account',
      'No such purchasing account, or not yours.'),
    unknown_session: row(404, 'Unknown session', 'No such session, or one that is over, or not yours.'),
    unknown_sign_on: row(404, 'Unknown sign-on', 'No such sign-on, or not yours.'),
    unknown_time_zone: row(422, 'Unknown time zone',
      'Not an IANA time zone name such as Europe/Berlin.'),
  },
  notices: {
    email_change_link: ['path', 'expiresAt'],
    email_changed: ['changedAt'],
  },
  secretColumns: [
    'payment_methods.processor_token',
    'sign_ons.former_recovery_hash',
    'sign_ons.password_hash',
    'sign_ons.recovery_hash',
  ],
  tables: {
    customers: nameless('a registration'),
    email_changes: bounded('a change of address', 'one a sign-on; expired ones go with the next'),
    email_claims: bounded('a sign-on', 'one whose mailbox has not answered'),
    email_directory: bounded('a sign-on', 'one an address'),
    former_addresses: ends(
      'a change of address',
      'a day after it counts no more',
      'remove-expired',
    ),
    former_details: ends(
      'a change of name or residence',
      'when the person is erased',
      'erase_person',
    ),
    payment_accounts: nameless('a registration'),
    payment_methods: bounded('a card or bank account', 'those of each account'),
    purchasing_accounts: nameless('a member'),
    sign_ons: nameless('a registration'),
  },
  actions: {
    'put /payment-accounts/{payment_account}/status': { fields: ['status'] },
  },
} as const satisfies RoomContract
