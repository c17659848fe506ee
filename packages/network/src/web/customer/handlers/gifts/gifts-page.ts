// `GET /gifts`: what was given, page by page; and the two forms of a gift that waits.
import { listGifts, resendGift, returnGift, sentCountMax } from '../../../../gifts/index.ts'
import type { Gift } from '../../../../gifts/index.ts'
import { selectMerchants } from '../../../../merchants/index.ts'
import { selectOfferVersions } from '../../../../offers/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import { bucketOf, isId } from '../../../../platform/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderGifts } from '../../pages/gifts.ts'
import type { GiftNotice, GiftRowView } from '../../pages/gifts.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

const giftsPerPage = 20
const sayings: readonly GiftNotice[] = ['sent', 'resent', 'enough', 'returned', 'taken']

export async function showGifts(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const asked = c.req.query()
    const before = readPageCursor(asked['after'], readGiftCursor)
    const { purchasingAccount } = profile
    const { shown, next } = await deps.database.read('web.read-gifts', async (tx) => {
      const found = await listGifts(tx, { purchasingAccount, before, limit: giftsPerPage + 1 })
      const gifts = found.slice(0, giftsPerPage)
      const last = found.length > giftsPerPage ? gifts.at(-1) : undefined
      return { shown: await describe(tx, gifts), next: last && writeCursor([last.gift]) }
    })
    const from = asked['from'] === undefined ? undefined : await findBrand(deps, asked['from'])
    const { frame, csrf } = c.get('visitor')
    const markup = renderGifts(frame, {
      csrf,
      gifts: shown,
      notice: sayings.find((known) => known === asked['said']),
      back:
        from === undefined
          ? undefined
          : { merchantName: from.merchant.name, url: from.merchant.site },
      pager: pagerOf({ path: '/gifts', position: before, next }),
    })
    return await answerPage(c, frame, markup)
  })
}

function readGiftCursor(cursor: string | undefined): string | undefined {
  return readCursor(cursor, 1)?.[0]
}

async function describe(tx: Tx, gifts: readonly Gift[]): Promise<readonly GiftRowView[]> {
  if (gifts.length === 0) return []
  const [versions, merchants] = await Promise.all([
    selectOfferVersions(tx, [...new Set(gifts.map(({ offerVersion }) => offerVersion))]),
    selectMerchants(tx, [...new Set(gifts.map(({ merchant }) => merchant))]),
  ])
  const titleOf = new Map<string, string>(versions.map((one) => [one.offerVersion, one.title]))
  const nameOf = new Map<string, string>(merchants.map((one) => [one.merchant, one.name]))
  return gifts.flatMap((gift) => {
    const { status } = gift
    if (status === 'refused') return []
    return {
      id: gift.gift,
      title: titleOf.get(gift.offerVersion) ?? gift.sku,
      merchantName: nameOf.get(gift.merchant) ?? gift.merchant,
      price: { micros: gift.priceMicros, currency: gift.currency },
      url: gift.purchase === null ? undefined : `/purchases/${gift.purchase}`,
      receiver: gift.receiverEmail ?? undefined,
      state: status === 'withdrawing' ? 'withdrawn' : status,
      at: gift.changedAt,
      expiresAt: gift.expiresAt,
      returnedFor: gift.returnedFor ?? undefined,
      sentCount: gift.sentCount,
      canBeResent: gift.sentCount < sentCountMax && gift.receiverEmail !== null,
    }
  })
}

export async function submitResend(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const gift = readGiftId(c)
    if (gift === undefined) return await answerNotFound(c)
    const { purchasingAccount } = profile
    const sentCount = Number(/^\d{1,3}$/.exec(form['sent_count'] ?? '')?.[0] ?? Number.NaN)
    const outcome = await resendGift(deps.gifts, { gift, purchasingAccount, sentCount })
    switch (outcome) {
      case 'sent':
        return answerSeeOther('/gifts?said=resent')
      case 'sent_enough':
        return answerSeeOther('/gifts?said=enough')
      case 'not_waiting':
        return answerSeeOther('/gifts?said=taken')
      case 'unknown_gift':
        return await answerNotFound(c)
    }
  })
}

export async function submitReturn(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
    const gift = readGiftId(c)
    if (gift === undefined) return await answerNotFound(c)
    const { purchasingAccount } = profile
    const giver = { purchasingAccount }
    const outcome = await returnGift(deps.gifts, { gift, cause: 'taken_back', giver })
    switch (outcome.status) {
      case 'returned':
      case 'exists':
        return answerSeeOther('/gifts?said=returned')
      case 'gift_taken':
        return answerSeeOther('/gifts?said=taken')
      case 'unknown_gift':
        return await answerNotFound(c)
    }
  })
}

/** An id with a bucket; others were never given to a gift. */
function readGiftId(c: CustomerContext): string | undefined {
  const gift = c.req.param('gift') ?? ''
  try {
    return isId('gft', gift) && bucketOf(gift) >= 0 ? gift : undefined
  } catch {
    return undefined
  }
}
