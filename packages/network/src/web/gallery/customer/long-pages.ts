// Pages filled with the longest texts and the largest amounts that the network takes.
import { amountMaxMicros } from '@tallystick/money'
import { renderConfirm } from '../../customer/pages/confirm.ts'
import { renderMerchant } from '../../customer/pages/merchant.ts'
import { renderMerchants } from '../../customer/pages/merchants.ts'
import { renderOverview } from '../../customer/pages/overview.ts'
import { renderPurchase } from '../../customer/pages/purchase.ts'
import { renderSignOn } from '../../customer/pages/sign-on.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleAmount, sampleDirectory, sampleNextBilling, sampleNow } from '../sample-world.ts'
import { buying, confirm, data, overview, purchase, signOn } from './sample-views.ts'

// Without a place to break; one begins from the right.
const longName = `Harbour${'AndHinterland'.repeat(6)} Data`
const longTitle = `שלום ${'Donaudampfschifffahrt'.repeat(9)}`
const longAmount = sampleAmount(amountMaxMicros - 1n)

export const longPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  'sign-on-long': (frame) =>
    renderSignOn(frame, {
      ...signOn,
      brand: { ...data, name: longName },
      buying: { ...buying, item: { ...buying.item, title: longTitle } },
    }),
  'merchants-long': (frame) =>
    renderMerchants(frame, {
      merchants: [
        {
          url: '/merchants/mer_long',
          name: longName,
          description: 'x'.repeat(200),
          siteUrl: 'https://harbour.example',
          sells: [{ kind: 'digital', least: longAmount, most: longAmount }],
        },
        ...sampleDirectory,
      ],
      query: '',
    }),
  'merchant-long': (frame) =>
    renderMerchant(frame, {
      brand: { ...data, name: longName },
      description: 'x'.repeat(200),
      siteUrl: 'https://harbour.example',
      offers: [{ title: longTitle, url: 'https://harbour.example', access: {}, price: longAmount }],
    }),
  'confirm-long': (frame) =>
    renderConfirm(frame, {
      ...confirm,
      brand: { ...data, name: longName },
      item: {
        title: longTitle,
        description: 'x'.repeat(300),
        price: longAmount,
        access: { views: 1_000_000, hours: 87_600, until: sampleNextBilling },
      },
      purchaseCount: 2000,
      tabAfter: longAmount,
      account: { name: `Ada ${'Lovelace'.repeat(11)}`, memberId: 'a'.repeat(40) },
    }),
  'account-long': (frame) =>
    renderOverview(frame, {
      ...overview,
      customerName: 'Lovelace'.repeat(12),
      tabs: overview.tabs.map((tab) => ({ ...tab, balance: longAmount, purchaseCount: 2000 })),
      paymentMethod: { label: 'x'.repeat(80), status: 'verified' },
      lastPurchases: [
        {
          kind: 'purchase',
          purchasedAt: sampleNow,
          purchaseUrl: '/purchases/pur_1',
          title: longTitle,
          merchantName: longName,
          price: longAmount,
        },
      ],
    }),
  'purchase-long': (frame) =>
    renderPurchase(frame, {
      ...purchase,
      brand: { ...data, name: longName },
      title: longTitle,
      description: 'x'.repeat(300),
      price: longAmount,
      merchantReference: 'x'.repeat(200),
    }),
}
