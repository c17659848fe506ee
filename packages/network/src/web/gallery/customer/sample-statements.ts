// Statements, purchases, profile and privacy in every state worth looking at.
import { renderPrivacyClose, renderPrivacyClosed } from '../../customer/pages/privacy-close.ts'
import { renderProfileEmail } from '../../customer/pages/profile-email.ts'
import { renderProfile } from '../../customer/pages/profile.ts'
import { renderPurchase } from '../../customer/pages/purchase.ts'
import { renderStatementExpenses } from '../../customer/pages/statement-expenses.ts'
import { renderStatementStatus } from '../../customer/pages/statement-status.ts'
import { renderStatement } from '../../customer/pages/statement.ts'
import type { PrivacyCloseView } from '../../customer/pages/privacy-close.ts'
import type { ProfileView } from '../../customer/pages/profile.ts'
import type { StatementRowView } from '../../customer/pages/statement-table.ts'
import type { StatementView } from '../../customer/pages/statement.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import {
  sampleAmount,
  sampleLines,
  sampleNextBilling,
  sampleNow,
  samplePeriodStart,
} from '../sample-world.ts'
import { csrf, data, itemTitle, purchase, review } from './sample-views.ts'

const purchaseRows = sampleLines(12).map((line, index): StatementRowView => ({
  kind: 'purchase',
  at: line.purchasedAt,
  url: line.purchaseUrl,
  title: line.title,
  merchantName: line.merchantName,
  price: line.price,
  isBusiness: index % 4 === 1,
  capped: index === 3 ? sampleAmount(500_000n) : undefined,
}))

const creditRows: readonly StatementRowView[] = [
  {
    kind: 'credit',
    at: sampleNow,
    url: '/purchases/pur_1',
    title: 'Container volumes, northern ports, week 48',
    merchantName: data.name,
    creditKind: 'refund',
    state: 'provisional',
    credit: sampleAmount(1_000_000n),
    isBusiness: true,
  },
  {
    kind: 'credit',
    at: sampleNow.subtract({ hours: 50 }),
    url: '/purchases/pur_2',
    title: itemTitle,
    merchantName: review.name,
    creditKind: 'refund',
    state: 'came_back',
    reason: 'The article was read to its end twice.',
    credit: sampleAmount(-2_500_000n),
    isBusiness: false,
  },
]

const paymentRow: StatementRowView = {
  kind: 'payment',
  at: samplePeriodStart.add({ hours: 33 }),
  method: 'Visa ending in 4242',
  paid: sampleAmount(11_420_000n),
}

const about = {
  addressee: ['Ada Lovelace', 'SW1A 1AA', 'United Kingdom'],
  facts: [
    ['Account number', '7A01 KQ5R 4T9Z 3M8N 2P6V 7W1X 4Y0B'],
    ['Member id', 'ada'],
    ['Status', 'Closes on 22 December 2026'],
    ['Times are those of', 'Europe/London'],
  ],
} as const

const statement: StatementView = {
  path: '/statements',
  customerName: 'Ada Lovelace',
  memberId: 'ada',
  isCurrent: true,
  isOwnPart: false,
  from: samplePeriodStart,
  to: sampleNextBilling,
  totals: {
    previous: sampleAmount(11_420_000n),
    purchases: sampleAmount(17_904_126n),
    credits: sampleAmount(1_000_000n),
    payments: sampleAmount(11_420_000n),
    total: sampleAmount(16_904_126n),
  },
  rows: [...creditRows, ...purchaseRows, paymentRow].toSorted((one, other) =>
    Temporal.Instant.compare(other.at, one.at),
  ),
  merchants: [
    { value: 'mer_review', label: review.name },
    { value: 'mer_data', label: data.name },
  ],
  merchant: '',
  memberChoices: [],
  member: '',
  which: 'all',
  order: 'newest',
  isNarrowed: false,
  pager: { nextUrl: '/statements?after=1' },
  about,
  payment:
    'What is owed on 22 December 2026 is charged to Visa ending in 4242, if it is more than $4.00.',
  pdfUrl: '/statements/current.pdf',
  csvUrl: '/statements/current.csv',
}

const member = (name: string, isYou: boolean, micros: bigint) => ({
  name,
  isYou,
  url: '/statements?member=pac_1',
  purchaseCount: 2,
  purchases: sampleAmount(micros),
  credits: sampleAmount(0n),
  total: sampleAmount(micros),
})

const group: StatementView = {
  ...statement,
  rows: statement.rows.map((row, index) =>
    row.kind === 'purchase' ? { ...row, memberName: index % 2 === 0 ? 'Byron' : 'Ada' } : row,
  ),
  members: [member('Ada', true, 3_500_000n), member('Byron', false, 5_000_000n)],
  memberChoices: [
    { value: 'pac_1', label: 'Ada' },
    { value: 'pac_2', label: 'Byron' },
  ],
}

const profile: ProfileView = {
  csrf,
  toDo: [],
  values: {
    first_name: 'Ada',
    last_name: 'Lovelace',
    country: 'GB',
    postal_code: 'SW1A 1AA',
    email: '',
    language: 'en',
    time_zone: 'Europe/London',
    billing_day: '22',
  },
  errors: {},
  email: 'ada@example.org',
  isEmailProved: true,
  languages: [
    { value: 'en', label: 'English' },
    { value: 'de', label: 'Deutsch' },
  ],
  timeZones: [{ value: 'Europe/London', label: 'Europe/London' }],
  schedule: { may: 'change' },
  memberId: 'ada',
  currency: 'USD',
  countries: [
    { value: 'DE', label: 'Germany' },
    { value: 'GB', label: 'United Kingdom' },
  ],
  registeredAt: samplePeriodStart,
}

export const closing: PrivacyCloseView = {
  csrf,
  scope: 'payer',
  blockers: [],
  purchaseCount: 23,
  memberCount: 2,
  credit: sampleAmount(1_500_000n),
  isWrong: false,
  word: '',
}

export const statementPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  statement: (frame) => renderStatement(frame, statement),
  'statement-group': (frame) => renderStatement(frame, group),
  'statement-own-part': (frame) =>
    renderStatement(frame, {
      ...statement,
      isOwnPart: true,
      rows: purchaseRows,
      payment: undefined,
      pager: undefined,
    }),
  'statement-past': (frame) =>
    renderStatement(frame, {
      ...statement,
      path: '/statements/2026-11-22',
      isCurrent: false,
      which: 'business',
      isNarrowed: true,
      pager: undefined,
      payment: '$16.90 was paid on 22 December 2026 with Visa ending in 4242.',
      about: {
        ...about,
        facts: [
          ['Document number', '7A01KQ5R4T9Z3M8N2P6V7W1X4Y0B-12'],
          ...about.facts.slice(0, 2),
          ['Status', 'Closed on 22 December 2026'],
        ],
      },
    }),
  'statement-filtered': (frame) =>
    renderStatement(frame, {
      ...statement,
      merchant: 'mer_data',
      rows: [],
      pager: undefined,
    }),
  'statement-empty': (frame) =>
    renderStatement(frame, { ...statement, rows: [], merchants: [], pager: undefined }),
  'statement-status': (frame) =>
    renderStatementStatus(frame, {
      isOwnPart: false,
      owed: sampleAmount(16_904_126n),
      payments: [
        {
          at: sampleNow,
          method: 'Visa ending in 4242',
          amount: sampleAmount(11_420_000n),
          state: 'submitted',
        },
        {
          at: samplePeriodStart,
          method: 'Visa ending in 4242',
          amount: sampleAmount(8_000_000n),
          state: 'declined',
          reason: 'There was not enough money in the account.',
        },
        {
          at: samplePeriodStart,
          method: 'Visa ending in 4242',
          amount: sampleAmount(8_000_000n),
          state: 'paid',
        },
      ],
      credits: creditRows,
      statements: [
        {
          url: '/statements/2026-11-22',
          from: samplePeriodStart.subtract({ hours: 31 * 24 }),
          to: samplePeriodStart,
          purchases: sampleAmount(11_420_000n),
          total: sampleAmount(11_420_000n),
          state: 'requested',
        },
        {
          url: '/statements/2026-10-22',
          from: samplePeriodStart.subtract({ hours: 61 * 24 }),
          to: samplePeriodStart.subtract({ hours: 31 * 24 }),
          purchases: sampleAmount(3_000_000n),
          total: sampleAmount(3_000_000n),
          state: 'carried',
        },
      ],
      closesAt: sampleNextBilling,
    }),
  'statement-status-new': (frame) =>
    renderStatementStatus(frame, {
      isOwnPart: false,
      owed: sampleAmount(-1_500_000n),
      payments: [],
      credits: [],
      statements: [],
      closesAt: sampleNextBilling,
    }),
  'statement-expenses': (frame) =>
    renderStatementExpenses(frame, {
      from: '2026-01-01',
      to: '2026-12-09',
      errors: {},
      rows: purchaseRows.slice(0, 4),
      total: sampleAmount(3_904_126n),
      pdfUrl: '/statements/expenses.pdf',
      csvUrl: '/statements/expenses.csv',
    }),
  'statement-expenses-wrong': (frame) =>
    renderStatementExpenses(frame, {
      from: 'May',
      to: '2026-12-09',
      errors: { from: 'malformed' },
      rows: [],
      pdfUrl: '/statements/expenses.pdf',
      csvUrl: '/statements/expenses.csv',
    }),
  purchase: (frame) => renderPurchase(frame, purchase),
  'purchase-paid': (frame) =>
    renderPurchase(frame, {
      ...purchase,
      brand: data,
      title: 'Container volumes, northern ports, week 48',
      description: undefined,
      price: sampleAmount(1_000_000n),
      capped: sampleAmount(500_000n),
      buyerName: 'Byron',
      isBusiness: true,
      payment: { state: 'paid', at: sampleNow },
      access: { viewsLeft: 2, hasEnded: false },
    }),
  'purchase-ended': (frame) =>
    renderPurchase(frame, {
      ...purchase,
      payment: { state: 'declined', at: sampleNow },
      access: { until: sampleNow, hasEnded: true },
      openAction: undefined,
      receiptUrl: undefined,
      refundUrl: undefined,
      disputeUrl: undefined,
      credits: [
        {
          kind: 'refund',
          state: 'refused',
          credit: sampleAmount(2_500_000n),
          at: sampleNow,
          reason: 'The article was read to its end twice.',
        },
        { kind: 'dispute', state: 'provisional', credit: sampleAmount(2_500_000n), at: sampleNow },
      ],
    }),
  profile: (frame) => renderProfile(frame, profile),
  'profile-to-do': (frame) =>
    renderProfile(frame, {
      ...profile,
      isEmailProved: false,
      toDo: [
        { what: 'mailbox', url: '#e-mail' },
        { what: 'way_in', url: '/register/finish' },
        { what: 'phrase', url: '/profile/security/phrase' },
        { what: 'code', url: '/profile/security/code' },
      ],
    }),
  'profile-errors': (frame) =>
    renderProfile(frame, {
      ...profile,
      values: { ...profile.values, country: 'DE', postal_code: '1' },
      errors: { postal_code: 'malformed' },
      waiting: { email: 'ada@new.example', until: sampleNow },
    }),
  'profile-schedule-errors': (frame) =>
    renderProfile(frame, {
      ...profile,
      values: { ...profile.values, billing_day: '40', time_zone: '' },
      errors: { billing_day: 'unsupported', time_zone: 'unsupported' },
    }),
  'profile-member': (frame) =>
    renderProfile(frame, { ...profile, saved: 'name', schedule: { may: 'never' } }),
  'profile-email': (frame) =>
    renderProfileEmail(frame, {
      kind: 'ask',
      csrf,
      action: '/profile/email/token',
      email: 'ada@new.example',
    }),
  'profile-email-gone': (frame) => renderProfileEmail(frame, { kind: 'gone' }),
  'privacy-close': (frame) => renderPrivacyClose(frame, closing),
  'privacy-close-wrong': (frame) =>
    renderPrivacyClose(frame, { ...closing, scope: 'member', isWrong: true, word: 'yes' }),
  'privacy-close-blocked': (frame) =>
    renderPrivacyClose(frame, {
      ...closing,
      blockers: [{ kind: 'owed', owed: sampleAmount(8_500_000n) }, { kind: 'request_open' }],
    }),
  'privacy-close-ask': (frame) =>
    renderPrivacyClose(frame, {
      ...closing,
      blockers: [
        { kind: 'owed', owed: sampleAmount(750_000n), billedAt: sampleNow, isAsked: false },
      ],
    }),
  'privacy-close-asked': (frame) =>
    renderPrivacyClose(frame, {
      ...closing,
      blockers: [
        { kind: 'owed', owed: sampleAmount(750_000n), billedAt: sampleNow, isAsked: true },
      ],
    }),
  'privacy-closed': (frame) => renderPrivacyClosed(frame),
}
