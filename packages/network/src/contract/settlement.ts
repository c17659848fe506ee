// The words of the room settlement: its refusals, settings, kinds of work and tables.
import { debtorOf, originatorOf } from './bank-account.ts'
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { optional, required, shareOrNone, wholeNumber } from './setting.ts'
import { bounded, inTheBooks } from './table-life.ts'

export const settlement = {
  // prettier-ignore
  problems: {
    malformed_payout_report: row(422, 'Malformed payout report',
      'The payout report cannot be read; nothing of it was applied.'),
    settlement_date_ahead: row(409, 'Date ahead',
      'The day to settle lies after the present day of the network.'),
    settlement_date_past: row(409, 'Date past',
      'The day to settle lies before the last one that was run, or more than 31 days back.'),
    unknown_settlement_run: row(404, 'Unknown settlement run', 'No such settlement run.'),
  },
  settings: {
    payoutAccountWaitHours: required({
      name: 'TALLYSTICK_PAYOUT_ACCOUNT_WAIT_HOURS',
      fallback: '72',
      meaning:
        'So long nothing is paid to an account that a merchant has put in the place of another.',
      parse: wholeNumber(0, 720),
    }),
    pain001Debtor: optional({
      name: 'TALLYSTICK_PAIN001_DEBTOR',
      meaning:
        'The account from which merchants are paid by credit transfer files (ISO 20022 pain.001): its holder, IBAN and, where the bank asks for it, BIC, with semicolons between. Files appear in `payouts/pain.001/outgoing` of the data folder.',
      parse: debtorOf,
    }),
    nachaOriginator: optional({
      name: 'TALLYSTICK_NACHA_ORIGINATOR',
      meaning:
        'Who pays merchants by ACH credits: name, company id, routing number and name of the bank, with semicolons between. Files appear in `payouts/nacha/outgoing` of the data folder.',
      parse: originatorOf,
    }),
    reserveShare: required({
      name: 'TALLYSTICK_RESERVE_SHARE',
      fallback: '0',
      meaning:
        'The share of what merchants earned that is kept back for refunds, unless the operator set another for the merchant.',
      parse: shareOrNone,
    }),
    reserveDays: required({
      name: 'TALLYSTICK_RESERVE_DAYS',
      fallback: '30',
      meaning: 'For how many days it is kept back.',
      parse: wholeNumber(0, 366),
    }),
  },
  notices: {
    payout_account_changed: ['organisation', 'merchantName', 'account', 'countsAt'],
  },
  work: {
    send_payouts: {
      facts: ['kind'],
      does: 'sends one batch of payouts',
      parkedBy: 'the other side refuses it',
      then: 'retry sends it again; cancel, once you know that it did not arrive, gives the merchants the money back',
    },
    // For people.
    look_at_settlement: {
      facts: ['merchant', 'currency'],
      does: 'waits for you: what is on its way to a merchant is not the same in the ledger and in its settlement',
      parkedBy: 'as long as they disagree',
      then: '`tallystick audit` names what is wrong; retry when the books agree, and the next run pays',
    },
    look_at_payout: {
      facts: ['amount'],
      does: 'waits for you from the start: a bank reports a payout that never went, another amount, or a double',
      parkedBy: 'always',
      then: 'ask the bank whether money left, and how much; cancel with what you found',
    },
    look_at_payout_account: {
      facts: [],
      does: 'waits for you from the start: a bank paid, and says that the number of the account is another by now',
      parkedBy: 'always',
      then: 'ask the merchant to give its account anew; cancel with what it said',
    },
  },
  tables: {
    payout_batches: inTheBooks('a way of paying, currency and run'),
    payouts: inTheBooks('a merchant and run'),
    settlement_reserves: bounded('never', 'one a merchant'),
    settlement_run_totals: inTheBooks('a run and currency'),
    settlement_runs: inTheBooks('a day'),
    settlements: bounded('never', 'one a merchant and currency'),
  },
  secretColumns: ['payouts.account', 'settlements.account'],
  actions: {
    'post /settlement/runs': { fields: ['date'] },
    'post /settlement/reports': { fields: [] },
    'put /merchants/{merchant}/reserve': { fields: ['share', 'days'] },
  },
} as const satisfies RoomContract
