// Every page in every state worth looking at, by name, filled from the sample world.
import type { Language } from '../../../customers/index.ts'
import { renderConfirm } from '../../customer/pages/confirm.ts'
import { renderError } from '../../frame/error-page.ts'
import { renderHome } from '../../customer/pages/home.ts'
import { renderMerchant } from '../../customer/pages/merchant.ts'
import { renderMerchantProblem } from '../../customer/pages/merchant-problem.ts'
import { renderMerchants } from '../../customer/pages/merchants.ts'
import { renderOverview } from '../../customer/pages/overview.ts'
import { renderSignOff } from '../../customer/pages/sign-off.ts'
import { renderSignOffDone } from '../../customer/pages/sign-off-done.ts'
import { renderSignOn } from '../../customer/pages/sign-on.ts'
import { renderVisit } from '../../customer/pages/visit.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import {
  sampleAmount,
  sampleBrand,
  sampleDirectory,
  sampleFrame,
  sampleNow,
  sampleOffers,
  samplePeriodStart,
} from '../sample-world.ts'
import { contactPages } from './contact-pages.ts'
import { confirmEndedPages } from './sample-ended.ts'
import { groupPages } from './group-pages.ts'
import { informationPages } from './information-pages.ts'
import { givenPages, libraryPages } from './library-pages.ts'
import { longPages } from './long-pages.ts'
import { registerPages, registeredPages } from './register-pages.ts'
import { claimPages } from './sample-claims.ts'
import { limitsPages } from './sample-limits.ts'
import {
  csrf,
  review,
  data,
  itemTitle,
  signOn,
  buying,
  confirm,
  overview,
  visit,
  signOff,
} from './sample-views.ts'
import { securityPages, signingOnPages } from './sample-security.ts'
import { partingPages } from './sample-parting.ts'
import { statementPages } from './sample-statements.ts'
import { subscriptionPages } from './subscription-pages.ts'

type Render = (frame: Frame) => Markup

const signedOffPages: Readonly<Record<string, Render>> = {
  home: (frame) => renderHome(frame, { merchants: sampleDirectory }),
  merchants: (frame) => renderMerchants(frame, { merchants: sampleDirectory, query: '' }),
  'merchants-none': (frame) => renderMerchants(frame, { merchants: [], query: 'cheese' }),
  'sign-on': (frame) => renderSignOn(frame, signOn),
  'sign-on-branded': (frame) => renderSignOn(frame, { ...signOn, brand: review, buying }),
  'sign-on-refused': (frame) =>
    renderSignOn(frame, { ...signOn, identifier: 'ada', error: 'refused', brand: data }),
  ...registerPages,
  ...givenPages,
  'sign-off': (frame) => renderSignOff(frame, signOff),
  'sign-off-over': (frame) =>
    renderSignOff(frame, { ...signOff, brand: undefined, isSignedOn: false }),
  'sign-off-done': (frame) => renderSignOffDone(frame),
  'error-403': (frame) => renderError(frame, { kind: 'forbidden' }),
  'error-cookies': (frame) => renderError(frame, { kind: 'cookies', isForm: true }),
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
  ...signingOnPages,
}

const signedOnPages: Readonly<Record<string, Render>> = {
  'home-signed-on': (frame) => renderHome(frame, { merchants: sampleDirectory }),
  'merchants-signed-on': (frame) =>
    renderMerchants(frame, { merchants: sampleDirectory, query: 'o', kind: 'digital' }),
  merchant: (frame) =>
    renderMerchant(frame, {
      brand: data,
      description: sampleDirectory[1]?.description ?? '',
      siteUrl: 'https://harbour.example',
      offers: sampleOffers,
      pager: { nextUrl: '/merchants/mer_data?after=x' },
    }),
  'merchant-silent': (frame) =>
    renderMerchant(frame, {
      brand: review,
      description: '',
      siteUrl: 'https://meridian.example',
      offers: [],
    }),
  ...registeredPages,
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
  'confirm-subscription': (frame) =>
    renderConfirm(frame, {
      ...confirm,
      item: {
        title: 'The Meridian Review, every issue',
        price: sampleAmount(11_000_000n),
        access: { term: 'P1M' },
        termEndsAt: sampleNow.add({ hours: 31 * 24 }),
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
  'confirm-capped': (frame) =>
    renderConfirm(frame, {
      ...confirm,
      item: { ...confirm.item, price: sampleAmount(500_000n) },
      listPrice: sampleAmount(2_500_000n),
      limit: {
        window: 'day',
        isHere: false,
        isForAll: true,
        amount: sampleAmount(5_000_000n),
        left: sampleAmount(3_000_000n),
      },
    }),
  'confirm-limit': (frame) =>
    renderConfirm(frame, {
      kind: 'refused',
      csrf,
      cancelAction: '/confirm/txn_1/cancel',
      brand: review,
      item: confirm.item,
      reason: 'limit_reached',
      limit: {
        window: 'month',
        isHere: true,
        isForAll: false,
        amount: sampleAmount(5_000_000n),
        left: sampleAmount(250_000n),
      },
    }),
  ...confirmEndedPages,
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
  'account-waiting': (frame) =>
    renderOverview(frame, {
      ...overview,
      freeze: { csrf, isPayer: true, frozenBy: 'payer' },
      approvals: [
        {
          kind: 'new_price',
          item: 'The Meridian Review, every issue',
          price: sampleAmount(12_500_000n),
          endsAt: sampleNow.add({ hours: 400 }),
          url: '/subscriptions/sub_1',
        },
      ],
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
  ...securityPages,
  ...statementPages,
  ...partingPages,
  ...groupPages,
  ...limitsPages,
  ...subscriptionPages,
  ...libraryPages,
  ...informationPages,
  ...claimPages,
  ...contactPages,
  ...longPages,
  'error-404': (frame) => renderError(frame, { kind: 'not_found' }),
  'error-closed-registration': (frame) =>
    renderError(frame, { kind: 'closed', what: 'registration' }),
  'error-closed-mail': (frame) => renderError(frame, { kind: 'closed', what: 'mail' }),
  'error-503': (frame) => renderError(frame, { kind: 'busy', retryAfterSeconds: 5 }),
  'error-500': (frame) => renderError(frame, { kind: 'failed', reference: 'req_7f3k2p' }),
}

/** The names of all sample pages, in order of a customer's way through them. */
export const samplePageNames: readonly string[] = [
  ...Object.keys(signedOffPages),
  ...Object.keys(signedOnPages),
]

/** The page of a name; undefined when there is none. */
export function renderSamplePage(
  name: string,
  nonce: string,
  language: Language = 'en',
): Markup | undefined {
  const frameOf = (isSignedOn: boolean): Frame => sampleFrame(nonce, isSignedOn, language)
  if (Object.hasOwn(signedOffPages, name)) return signedOffPages[name]?.(frameOf(false))
  if (Object.hasOwn(signedOnPages, name)) return signedOnPages[name]?.(frameOf(true))
  return undefined
}
