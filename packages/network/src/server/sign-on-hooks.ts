// What the OpenID Provider asks about offers, purchases and receipts.
import { printMicros } from '@tallystick/money'
import { selectOneClickRules } from '../limits/index.ts'
import {
  ensureOfferVersions,
  readTerms,
  selectCurrentOffers,
  sentTermsSchema,
} from '../offers/index.ts'
import type { ReadTerms } from '../offers/index.ts'
import { findPurchase, previewPurchase, readCapsInUse } from '../purchases/index.ts'
import type { PurchaseGathering, PurchasePorts, PurchaseReceipts } from '../purchases/index.ts'
import type { PurchaseDetails, SignOnHooks } from '../signon/index.ts'

type Ports = PurchasePorts

export function signOnHooks(
  ports: Ports,
  input: {
    readonly purchases: PurchaseGathering
    readonly receipts: PurchaseReceipts
    readonly pages: SignOnHooks['pages']
  },
): SignOnHooks {
  const { purchases, receipts, pages } = input
  return {
    checkOffer: ({ merchant, details }) => checkOffer(ports, merchant, details),
    async findOwned({ merchant, purchasingAccount, details }) {
      const { offer: sku, quantity } = details
      const order = { merchant, sku, purchasingAccount, quantity }
      const preview = await previewPurchase(ports, order)
      return preview.state === 'owned' ? preview.purchase.purchase : undefined
    },
    buyUnasked: (asked) => buyUnasked(ports, purchases, asked),
    async issueReceipt({ merchant, purchase: id }) {
      const purchase = await ports.database.read('server.find-receipt-purchase', (tx) =>
        findPurchase(tx, id, { role: 'merchant', merchant }),
      )
      if (purchase === undefined) throw new Error(`${id} is not a purchase of ${merchant}`)
      return await receipts.issue(purchase)
    },
    async readCaps({ merchant, purchasingAccount }) {
      const at = ports.clock.now()
      const caps = await ports.database.read('server.read-caps-in-use', (tx) =>
        readCapsInUse(tx, { merchant, purchasingAccount, at }),
      )
      return caps.map(({ window, currency, amountMicros, leftMicros, endsAt }) => ({
        window,
        currency,
        amount: printMicros(amountMicros, currency),
        left: printMicros(leftMicros, currency),
        until: endsAt.toString(),
      }))
    },
    pages,
  }
}

async function buyUnasked(
  ports: Ports,
  purchases: PurchaseGathering,
  input: Parameters<SignOnHooks['buyUnasked']>[0],
): ReturnType<SignOnHooks['buyUnasked']> {
  const { merchant, purchasingAccount, paymentAccount, details } = input
  const rules = await ports.database.read('server.find-one-click-rules', (tx) =>
    selectOneClickRules(tx, { paymentAccount, purchasingAccount }),
  )
  // For nearly everybody there is none: then no order is tried.
  if (rules.every((rule) => rule.merchant !== merchant)) return undefined
  const outcome = await purchases.place({
    orderId: details.id,
    merchant,
    sku: details.offer,
    purchasingAccount,
    quantity: details.quantity,
    oneClick: true,
  })
  // Whatever stands in the way, the page says it, or asks.
  if (outcome.status === 'refused') return undefined
  const { purchase } = outcome.purchase
  return { status: outcome.status === 'already_owned' ? 'already_owned' : 'purchased', purchase }
}

// Another merchant's sku answers like one that nobody has.
const unknownOffer = 'offer: no such offer, and no offer_terms'

async function checkOffer(
  ports: Ports,
  merchant: string,
  details: PurchaseDetails,
): Promise<string | undefined> {
  const { offer: sku, offer_terms: sent } = details
  if (sent === undefined) {
    const [offer] = await ports.database.read('server.find-offer', (tx) =>
      selectCurrentOffers(tx, [{ merchant, sku }]),
    )
    if (offer === undefined) return unknownOffer
    return offer.status === 'withdrawn' ? 'offer: withdrawn from sale' : undefined
  }
  const read = readSentTerms(sent)
  if (!read.ok) return `offer_terms${read.pointer.replaceAll('/', '.')}: ${read.detail}`
  const { terms } = read
  const [outcome] = await ports.database.transaction('server.ensure-offer', (tx) =>
    ensureOfferVersions(tx, ports, [{ merchant, sku, terms }]),
  )
  if (outcome?.status === 'ready') return undefined
  return `offer_terms: ${outcome?.code ?? 'refused'}`
}

function readSentTerms(sent: Readonly<Record<string, unknown>>): ReadTerms {
  const parsed = sentTermsSchema.safeParse(sent)
  if (parsed.success) return readTerms(parsed.data)
  const issue = parsed.error.issues[0]
  const pointer = (issue?.path ?? []).map((key) => `/${String(key)}`).join('')
  return { ok: false, pointer, detail: issue?.message ?? 'refused' }
}
