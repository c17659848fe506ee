// View models of the gallery's pages, as most customers would see them.
import type { ReadyConfirmView } from '../../customer/pages/confirm.ts'
import type { OverviewView } from '../../customer/pages/overview.ts'
import type { PurchaseView } from '../../customer/pages/purchase.ts'
import type { SignOffView } from '../../customer/pages/sign-off.ts'
import type { SignOnView } from '../../customer/pages/sign-on.ts'
import type { VisitView } from '../../customer/pages/visit.ts'
import type { BuyingView } from '../../design/buying.ts'
import {
  sampleAmount,
  sampleBrand,
  sampleLines,
  sampleNextBilling,
  sampleNow,
  samplePeriodStart,
} from '../sample-world.ts'

export const csrf = 'sample-token'
export const review = sampleBrand('review')
export const data = sampleBrand('data')
export const itemTitle = 'The quiet return of the night train'

export const signOn: SignOnView = {
  csrf,
  action: '/sign-on',
  identifier: '',
  accounts: [],
  forgetAction: '/browser-accounts/forget',
  anotherUrl: '/sign-on',
  passkey: {
    action: '/sign-on/passkey',
    options: '{"challenge":"c2FtcGxl","rpId":"localhost","userVerification":"required"}',
  },
  linkUrl: '/sign-on/link',
  recoverUrl: '/recover',
  registerUrl: '/register',
}
export const buying = {
  item: { title: itemTitle, price: sampleAmount(2_500_000n) },
  merchantName: 'The Meridian Review',
  backUrl: 'https://meridian.example/night-train',
} satisfies BuyingView
export const newPasskeyOptions =
  '{"challenge":"c2FtcGxl","rp":{"name":"Tallystick","id":"localhost"},' +
  '"user":{"id":"c2duXzE","name":"ada","displayName":"Ada"},"pubKeyCredParams":[],' +
  '"excludeCredentials":[]}'
export const confirm: ReadyConfirmView = {
  kind: 'ready',
  csrf,
  action: '/confirm/txn_1',
  cancelAction: '/confirm/txn_1/cancel',
  creditLimit: sampleAmount(100_000_000n),
  brand: review,
  item: {
    title: itemTitle,
    description: 'Eleven borders, one berth: a reportage by Inés Carvalho. 34 minutes.',
    price: sampleAmount(2_500_000n),
    access: { days: 30 },
  },
  purchaseCount: 8,
  tabAfter: sampleAmount(6_154_126n),
  billedAt: sampleNextBilling,
  billedAbove: sampleAmount(4_000_000n),
  account: { name: 'Ada Lovelace', memberId: 'ada' },
  notYouUrl: '/confirm/txn_1/not-me',
}
export const overview: OverviewView = {
  customerName: 'Ada',
  memberId: 'ada',
  tabs: [
    {
      balance: sampleAmount(17_904_126n),
      since: samplePeriodStart,
      purchaseCount: 23,
      paidCount: 9,
    },
  ],
  nextBilling: { at: sampleNextBilling, above: sampleAmount(4_000_000n) },
  creditLimit: { now: sampleAmount(140_000_000n), most: sampleAmount(1_000_000_000n) },
  paymentMethod: { label: 'Visa ending in 4242', status: 'verified' },
  alerts: [],
  approvals: [],
  freeze: { csrf, isPayer: true },
  lastPurchases: sampleLines(6),
}
export const purchase: PurchaseView = {
  purchaseId: 'pur_rmn5y3gpjk0zfemk044mkxmj7tc6',
  title: itemTitle,
  description: 'Eleven borders, one berth: a reportage by Inés Carvalho. 34 minutes.',
  brand: review,
  price: sampleAmount(2_500_000n),
  purchasedAt: sampleNow,
  payment: { state: 'outstanding', at: sampleNextBilling },
  access: { until: sampleNow.add({ hours: 720 }), hasEnded: false },
  openUrl: 'https://meridian.example/night-train',
  accountName: 'Ada Lovelace',
  merchantReference: 'order-20261209-0017',
  credits: [],
  isBusiness: false,
  csrf,
  quantity: 1,
  openAction: '/library/pur_1/open',
  expenseAction: '/purchases/pur_1/business-expense',
  refundUrl: '/purchases/pur_1/refund',
  disputeUrl: '/purchases/pur_1/dispute',
  contactUrl: '/help/contact?purchase=pur_1',
  receiptPdfUrl: '/purchases/pur_1/receipt.pdf',
  receiptUrl: '/purchases/pur_1/receipt',
}
export const visit: VisitView = {
  csrf,
  action: '/confirm/txn_1',
  cancelAction: '/confirm/txn_1/cancel',
  brand: review,
  itemTitle: undefined,
  account: { name: 'Ada Lovelace', memberId: 'ada' },
  notYouUrl: '/sign-on?transaction=txn_1&switch=1',
}
// Only the provider makes this page, and it knows of nobody: its header is always that of who is signed off.
export const signOff: SignOffView = {
  action: '/oauth/session/end/confirm',
  xsrf: 'sample-token',
  brand: review,
  isSignedOn: true,
}
