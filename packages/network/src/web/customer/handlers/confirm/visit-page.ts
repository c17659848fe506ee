// The click that a first visit to a merchant needs, and again after 30 days: on a page of the network's own.
import { fullName } from '../../../../customers/index.ts'
import type { Transaction } from '../../../../signon/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import { renderVisit } from '../../pages/visit.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findItem } from './find-item.ts'
import { readTab } from './read-tab.ts'

/** Somebody is known here already and goes to a merchant for the first time. */
export async function answerVisitPage(
  deps: CustomerDeps,
  c: CustomerContext,
  transaction: Transaction,
): Promise<Response> {
  return await answer(deps, c, transaction, undefined)
}

/** The same, on the way to something that they own. */
export async function answerOwnedPage(
  deps: CustomerDeps,
  c: CustomerContext,
  transaction: Transaction,
): Promise<Response> {
  const { merchant, details } = transaction
  const item = await findItem(deps, { merchant, sku: details?.offer ?? '' })
  return await answer(deps, c, transaction, item?.title)
}

async function answer(
  deps: CustomerDeps,
  c: CustomerContext,
  transaction: Transaction,
  itemTitle: string | undefined,
): Promise<Response> {
  const { frame, csrf, signedOn } = c.get('visitor')
  const branded = await findBrand(deps, transaction.merchant)
  if (branded === undefined || signedOn === undefined) return await answerNotFound(c)
  const { profile } = signedOn
  const { purchaseCount } = await readTab(deps, profile)
  const markup = renderVisit(frame, {
    csrf,
    action: `/confirm/${transaction.id}`,
    cancelAction: `/confirm/${transaction.id}/cancel`,
    brand: branded.brand,
    itemTitle,
    account: { name: fullName(profile), memberId: profile.memberId },
    notYouUrl: `/sign-on?transaction=${encodeURIComponent(transaction.id)}&switch=1`,
    purchaseCount,
  })
  return await answerPage(c, frame, markup, { formTargets: [transaction.redirectOrigin] })
}
