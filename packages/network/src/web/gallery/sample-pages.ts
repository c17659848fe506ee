// Every page in every state worth looking at, by name, filled from the sample world.
import { renderConfirm } from '../customer/confirm.ts'
import { renderError } from '../customer/error-page.ts'
import { renderHome } from '../customer/home.ts'
import { renderMerchantProblem } from '../customer/merchant-problem.ts'
import { renderOverview } from '../customer/overview.ts'
import { renderPurchase } from '../customer/purchase.ts'
import { renderRegister } from '../customer/register.ts'
import { renderRegisterReturn } from '../customer/register-return.ts'
import { renderSignOff } from '../customer/sign-off.ts'
import { renderSignOffDone } from '../customer/sign-off-done.ts'
import { renderSignOn } from '../customer/sign-on.ts'
import { renderStatement } from '../customer/statement.ts'
import { renderVisit } from '../customer/visit.ts'
import { longPages } from './long-pages.ts'
import {
  csrf,
  review,
  data,
  itemTitle,
  signOn,
  register,
  confirm,
  overview,
  statement,
  purchase,
  visit,
  signOff,
} from './sample-views.ts'
import {
  sampleAmount,
  sampleBrand,
  sampleDirectory,
  sampleFrame,
  sampleNow,
  samplePeriodStart,
} from './sample-world.ts'
import type { Markup } from '../design/markup.ts'
import type { Frame } from '../frame.ts'

type Render = (frame: Frame) => Markup

const signedOffPages: Readonly<Record<string, Render>> = {
  home: (frame) => renderHome(frame, { merchants: sampleDirectory, query: '' }),
  'home-empty': (frame) => renderHome(frame, { merchants: [], query: 'cheese' }),
  'sign-on': (frame) => renderSignOn(frame, signOn),
  'sign-on-branded': (frame) => renderSignOn(frame, { ...signOn, brand: review, itemTitle }),
  'sign-on-refused': (frame) =>
    renderSignOn(frame, { ...signOn, identifier: 'ada', error: 'refused', brand: data }),
  register: (frame) => renderRegister(frame, register),
  'register-errors': (frame) =>
    renderRegister(frame, {
      ...register,
      brand: review,
      itemTitle,
      values: { ...register.values, first_name: 'Ada', email: 'ada@', postal_code: '1234567890' },
      errors: {
        last_name: 'missing',
        postal_code: 'malformed',
        email: 'malformed',
        password: 'too_short',
        password_again: 'mismatch',
      },
    }),
  'sign-off': (frame) => renderSignOff(frame, signOff),
  'sign-off-over': (frame) =>
    renderSignOff(frame, { ...signOff, brand: undefined, isSignedOn: false }),
  'sign-off-done': (frame) => renderSignOffDone(frame),
  'error-403': (frame) => renderError(frame, { kind: 'forbidden' }),
  'error-429': (frame) => renderError(frame, { kind: 'throttled', retryAfterSeconds: 30 }),
  problem: (frame) =>
    renderMerchantProblem(frame, {
      brand: data,
      backUrl: 'https://harbour.example',
      reason: 'invalid_return_address',
      code: 'return_address_not_registered',
      reference: 'req_7f3k2m',
    }),
  'problem-unknown': (frame) =>
    renderMerchantProblem(frame, {
      reason: 'unknown_merchant',
      code: 'invalid_client',
      reference: 'req_7f3k2n',
    }),
}

const signedOnPages: Readonly<Record<string, Render>> = {
  'home-signed-on': (frame) => renderHome(frame, { merchants: sampleDirectory, query: '' }),
  'register-verified': (frame) =>
    renderRegisterReturn(frame, {
      result: 'verified',
      memberId: 'ada',
      continueUrl: '/confirm/txn_1',
      brand: review,
      itemTitle,
    }),
  'register-declined': (frame) =>
    renderRegisterReturn(frame, {
      result: 'declined',
      csrf,
      retryAction: '/register/card',
      laterUrl: '/account',
    }),
  'register-pending': (frame) =>
    renderRegisterReturn(frame, {
      result: 'pending',
      refreshUrl: '/design/pages/register-pending',
    }),
  confirm: (frame) => renderConfirm(frame, confirm),
  'confirm-data': (frame) =>
    renderConfirm(frame, {
      ...confirm,
      brand: data,
      item: {
        title: 'One call to the tides interface',
        price: sampleAmount(4_126n),
        access: { views: 1, hours: 1 },
      },
    }),
  'confirm-price-changed': (frame) =>
    renderConfirm(frame, {
      ...confirm,
      brand: sampleBrand('radio'),
      priceBefore: sampleAmount(2_000_000n),
    }),
  'confirm-refused': (frame) =>
    renderConfirm(frame, {
      kind: 'refused',
      csrf,
      cancelAction: '/confirm/txn_1/cancel',
      brand: review,
      item: confirm.item,
      reason: 'account_suspended',
    }),
  'confirm-expired': (frame) =>
    renderConfirm(frame, { kind: 'expired', brand: review, backUrl: 'https://meridian.example' }),
  visit: (frame) => renderVisit(frame, visit),
  'visit-owned': (frame) => renderVisit(frame, { ...visit, brand: data, itemTitle }),
  account: (frame) => renderOverview(frame, overview),
  'account-new': (frame) =>
    renderOverview(frame, {
      ...overview,
      tabs: [
        { balance: sampleAmount(0n), since: samplePeriodStart, purchaseCount: 0, paidCount: 0 },
      ],
      paymentMethod: undefined,
      alerts: [{ kind: 'method_missing' }],
      lastPurchases: [],
      addMethodUrl: '/register/card',
    }),
  'account-declined': (frame) =>
    renderOverview(frame, {
      ...overview,
      tabs: [
        ...overview.tabs,
        {
          balance: sampleAmount(3_200_000n, 'EUR'),
          since: samplePeriodStart,
          purchaseCount: 4,
          paidCount: 0,
        },
      ],
      paymentMethod: { label: 'Visa ending in 0002', status: 'declined' },
      alerts: [
        {
          kind: 'payment_declined',
          requested: sampleAmount(11_420_000n),
          declinedAt: sampleNow,
          retryAt: sampleNow.add({ hours: 72 }),
        },
      ],
    }),
  statement: (frame) => renderStatement(frame, statement),
  'statement-filtered': (frame) =>
    renderStatement(frame, {
      ...statement,
      merchant: 'mer_data',
      lines: [],
      pager: undefined,
      totals: [
        ...statement.totals,
        {
          previous: sampleAmount(0n, 'JPY'),
          purchases: sampleAmount(480_000_000n, 'JPY'),
          payments: sampleAmount(0n, 'JPY'),
          balance: sampleAmount(480_000_000n, 'JPY'),
        },
      ],
    }),
  'statement-empty': (frame) =>
    renderStatement(frame, {
      ...statement,
      totals: [],
      lines: [],
      merchants: [],
      pager: undefined,
    }),
  purchase: (frame) => renderPurchase(frame, purchase),
  'purchase-paid': (frame) =>
    renderPurchase(frame, {
      ...purchase,
      brand: data,
      title: 'Container volumes, northern ports, week 48',
      description: undefined,
      price: sampleAmount(1_000_000n),
      payment: { state: 'paid', at: sampleNow },
      access: { viewsLeft: 2, hasEnded: false },
    }),
  'purchase-ended': (frame) =>
    renderPurchase(frame, {
      ...purchase,
      payment: { state: 'declined', at: sampleNow },
      access: { until: sampleNow, hasEnded: true },
    }),
  ...longPages,
  'error-404': (frame) => renderError(frame, { kind: 'not_found' }),
  'error-500': (frame) => renderError(frame, { kind: 'failed', reference: 'req_7f3k2p' }),
}

/** The names of all sample pages, in order of a customer's way through them. */
export const samplePageNames: readonly string[] = [
  ...Object.keys(signedOffPages),
  ...Object.keys(signedOnPages),
]

/** The page of a name; undefined when there is none. */
export function renderSamplePage(name: string, nonce: string): Markup | undefined {
  if (Object.hasOwn(signedOffPages, name)) return signedOffPages[name]?.(sampleFrame(nonce, false))
  if (Object.hasOwn(signedOnPages, name)) return signedOnPages[name]?.(sampleFrame(nonce, true))
  return undefined
}
