// Fills the confirmation page: the item, what it costs, what it is drawn from, and who buys.
import { nextBillingDate } from '../../customers/index.ts'
import type { Transaction } from '../../signon/index.ts'
import { renderConfirm } from '../pages.ts'
import type { ConfirmRefusal, ConfirmView, MerchantBrand } from '../pages.ts'
import { answerPage } from './answer-page.ts'
import { readTab } from './read-tab.ts'
import type { SignedOn, WebContext } from './visitor.ts'
import type { PageAmount, WebDeps } from './web-deps.ts'

/** A purchase that somebody looks at. */
export interface Purchasing {
  readonly transaction: Transaction
  readonly brand: MerchantBrand
  readonly signedOn: SignedOn
  readonly title: string
  readonly description: string
  readonly access: {
    readonly views?: number | undefined
    readonly hours?: number | undefined
    readonly days?: number | undefined
    readonly until?: Temporal.Instant | undefined
  }
  readonly price: PageAmount
}

function itemOf(purchasing: Purchasing) {
  const { title, description, price, access } = purchasing
  return { title, description: description === '' ? undefined : description, price, access }
}

export async function answerReadyPage(
  deps: WebDeps,
  c: WebContext,
  purchasing: Purchasing,
  shownMicros: bigint | undefined,
): Promise<Response> {
  const { csrf } = c.get('visitor')
  const { transaction, brand, signedOn, price } = purchasing
  const { profile } = signedOn
  const { currency } = price
  const { owedMicros, purchaseCount } = await readTab(deps, profile)
  const hasChanged = shownMicros !== undefined && shownMicros !== price.micros
  return await answer(c, purchasing, {
    kind: 'ready',
    csrf,
    action: `/confirm/${transaction.id}`,
    cancelAction: `/confirm/${transaction.id}/cancel`,
    brand,
    item: itemOf(purchasing),
    priceBefore: hasChanged ? { micros: shownMicros, currency } : undefined,
    purchaseCount: purchaseCount + 1,
    tabAfter: { micros: owedMicros + price.micros, currency },
    billedAt: nextBillingOf(deps, profile),
    billedAbove: { micros: deps.thresholdMicros, currency },
    account: {
      name: `${profile.firstName} ${profile.lastName}`,
      memberId: profile.memberId,
    },
    notYouUrl: `/sign-on?transaction=${encodeURIComponent(transaction.id)}&switch=1`,
  })
}

export async function answerRefusedPage(
  deps: WebDeps,
  c: WebContext,
  purchasing: Purchasing,
  reason: ConfirmRefusal,
): Promise<Response> {
  const { transaction, brand, signedOn } = purchasing
  const { purchaseCount } = await readTab(deps, signedOn.profile)
  return await answer(c, purchasing, {
    kind: 'refused',
    csrf: c.get('visitor').csrf,
    cancelAction: `/confirm/${transaction.id}/cancel`,
    brand,
    item: itemOf(purchasing),
    purchaseCount,
    reason,
  })
}

async function answer(
  c: WebContext,
  { transaction }: Purchasing,
  view: ConfirmView,
): Promise<Response> {
  const { frame } = c.get('visitor')
  const formTargets = [transaction.redirectOrigin]
  const status = view.kind === 'refused' ? 409 : 200
  return await answerPage(c, frame, renderConfirm(frame, view), { status, formTargets })
}

/** The start of the next billing day on the customer's wall. */
export function nextBillingOf(
  deps: WebDeps,
  profile: { readonly timeZone: string; readonly billingDay: number },
): Temporal.Instant {
  const today = deps.clock.now().toZonedDateTimeISO(profile.timeZone).toPlainDate()
  const billedOn = nextBillingDate(today, profile.billingDay)
  return billedOn.toZonedDateTime({ timeZone: profile.timeZone }).toInstant()
}
