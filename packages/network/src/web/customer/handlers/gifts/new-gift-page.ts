// `GET` and `POST /gifts/new`: the form, the whole of it once more, and the click that buys.
import { fullName } from '../../../../customers/index.ts'
import { readMicros } from '@tallystick/money'
import { giveGift } from '../../../../gifts/index.ts'
import { bucketOf, isId, newId } from '../../../../platform/index.ts'
import type { Id } from '../../../../platform/index.ts'
import { previewPurchase } from '../../../../purchases/index.ts'
import { notePurchase } from '../../../../signon/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import { renderGiftCheck, renderGiftForm, renderGiftRefused } from '../../pages/gift-form.ts'
import type { GiftRefusal } from '../../pages/gift-form.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { refusalWords } from '../confirm/refusal-words.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { findGiftItem } from './find-gift-item.ts'
import type { GiftItem } from './find-gift-item.ts'
import { readGiftForm } from './read-gift-form.ts'
import type { ReadGiftForm } from './read-gift-form.ts'

/** A gift that is being written. */
interface Draft {
  readonly item: GiftItem
  readonly signedOn: SignedOn
  readonly gift: Id<'gft'>
  readonly read: ReadGiftForm
}

export async function showNewGift(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const item = await findGiftItem(deps, c, signedOn)
    if (item === undefined) return await answerNotFound(c)
    if (item.offer.kind !== 'digital') return await answerRefused(c, item, 'not_giftable')
    const { profile } = signedOn
    const gift = newId('gft', { ...deps, bucket: bucketOf(profile.purchasingAccount) })
    const sender = fullName(profile)
    const values = { email: '', sender, message: '' }
    const read = { values, errors: {}, receiver: undefined }
    return await answerForm(c, { item, signedOn, gift, read })
  })
}

export async function submitNewGift(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const item = await findGiftItem(deps, c, signedOn)
    const gift = form['gift']
    const bucket = bucketOf(signedOn.profile.purchasingAccount)
    // The id was made for this giver, with the form.
    if (item === undefined || !isId('gft', gift) || !hasBucket(gift, bucket)) {
      return await answerNotFound(c)
    }
    const draft: Draft = { item, signedOn, gift, read: await readGiftForm(deps, signedOn, form) }
    const isWrong = Object.keys(draft.read.errors).length > 0
    if (isWrong || form['step'] === 'edit') return await answerForm(c, draft)
    return form['step'] === 'give'
      ? await give(deps, c, draft, form)
      : await answerCheck(deps, c, draft)
  })
}

function hasBucket(id: Id<'gft'>, bucket: number): boolean {
  try {
    return bucketOf(id) === bucket
  } catch {
    return false
  }
}

async function answerForm(c: CustomerContext, { item, gift, read }: Draft): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const { errors, values } = read
  const markup = renderGiftForm(frame, {
    csrf,
    action: `/gifts/new${item.query}`,
    cancelUrl: item.cancelUrl,
    brand: item.branded.brand,
    itemTitle: item.offer.title,
    giftId: gift,
    values,
    errors,
  })
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return await answerPage(c, frame, markup, { status })
}

async function answerRefused(
  c: CustomerContext,
  item: GiftItem,
  reason: GiftRefusal,
): Promise<Response> {
  const { frame } = c.get('visitor')
  const markup = renderGiftRefused(frame, {
    brand: item.branded.brand,
    itemTitle: item.offer.title,
    reason,
    backUrl: '/gifts',
  })
  return await answerPage(c, frame, markup, { status: 409 })
}

/** @param shownMicros what the giver saw before, where that is no longer the price. */
async function answerCheck(
  deps: CustomerDeps,
  c: CustomerContext,
  draft: Draft,
  shownMicros?: bigint,
): Promise<Response> {
  const { item, signedOn, gift, read } = draft
  const { profile } = signedOn
  const { merchant } = item.branded.merchant
  const preview = await previewPurchase(deps, {
    merchant,
    sku: item.offer.sku,
    purchasingAccount: profile.purchasingAccount,
    quantity: 1,
    purpose: 'gift',
  })
  if (preview.state === 'refused') {
    return await answerRefused(c, item, refusalWords[preview.refusal.code])
  }
  const { priceMicros, currency } = preview.purchase
  const { frame, csrf } = c.get('visitor')
  const markup = renderGiftCheck(frame, {
    csrf,
    action: `/gifts/new${item.query}`,
    cancelUrl: item.cancelUrl,
    brand: item.branded.brand,
    itemTitle: item.offer.title,
    giftId: gift,
    values: read.values,
    price: { micros: priceMicros, currency },
    access: item.offer.access,
    giftDays: deps.gifts.giftDays,
    account: { name: fullName(profile), memberId: profile.memberId },
    hasPriceChanged: shownMicros !== undefined && shownMicros !== priceMicros,
  })
  return await answerPage(c, frame, markup)
}

async function give(
  deps: CustomerDeps,
  c: CustomerContext,
  draft: Draft,
  form: Form,
): Promise<Response> {
  const { item, signedOn, gift, read } = draft
  const { profile, token } = signedOn
  const shown = readMicros(form['price'] ?? '')
  const { receiver, values } = read
  if (!shown.ok || form['currency'] !== profile.currency || receiver === undefined) {
    return await answerCheck(deps, c, draft)
  }
  const { purchasingAccount, paymentAccount } = profile
  const given = await giveGift(deps.gifts, {
    gift,
    giver: { purchasingAccount, paymentAccount },
    merchant: item.branded.merchant.merchant,
    sku: item.offer.sku,
    price: { micros: shown.micros, currency: profile.currency },
    receiver: { ...receiver, language: profile.language },
    senderName: values.sender,
    message: values.message,
  })
  if (given.status === 'not_giftable' || given.status === 'too_many_gifts') {
    return await answerRefused(c, item, given.status)
  }
  if (given.status === 'refused') {
    const { code } = given.refusal
    // Nothing was bought under this id: the next try has one of its own.
    const bucket = bucketOf(purchasingAccount)
    const again = { ...draft, gift: newId('gft', { ...deps, bucket }) }
    if (code === 'price_changed') return await answerCheck(deps, c, again, shown.micros)
    return await answerRefused(c, item, refusalWords[code])
  }
  await notePurchase(deps, { token })
  const { merchant } = item.branded.merchant
  return answerSeeOther(
    `/gifts?${new URLSearchParams({ said: 'sent', from: merchant }).toString()}`,
  )
}
