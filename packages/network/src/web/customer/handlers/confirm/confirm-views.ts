// Fills the confirmation page: the item, what it costs, what it is drawn from, and who buys.
import { fullName } from '../../../../customers/index.ts'
import type { CurrencyCode } from '@tallystick/money'
import { nextBillingDate } from '../../../../customers/accounts/index.ts'
import type { ReachedLimit } from '../../../../limits/index.ts'
import { readCreditLimit } from '../../../../purchases/index.ts'
import type { Refusal } from '../../../../purchases/index.ts'
import type { MerchantBrand } from '../../../design/co-brand.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import type { Amount } from '../../../frame/format.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import { renderConfirm } from '../../pages/confirm.ts'
import type { ConfirmView, LimitLeftView } from '../../pages/confirm.ts'
import type { OneClickChoiceView } from '../../pages/one-click.ts'
import { readTab } from './read-tab.ts'
import { refusalWords } from './refusal-words.ts'

/** Where a page that sells leads to. */
export interface Ways {
  readonly action: string
  readonly cancelAction: string
  /** Where the same is bought for somebody else; undefined where nothing of it can be. */
  readonly giftUrl: string | undefined
  readonly notYouUrl: string
  /** The origin outside that the answers to its forms lead to. */
  readonly target: string
}

/** A purchase that somebody looks at. */
export interface Purchasing {
  readonly ways: Ways
  readonly brand: MerchantBrand
  readonly signedOn: SignedOn
  readonly title: string
  readonly description: string
  readonly access: {
    readonly views?: number | undefined
    readonly hours?: number | undefined
    readonly days?: number | undefined
    readonly until?: Temporal.Instant | undefined
    readonly term?: string | undefined
  }
  readonly price: Amount
}

/** One that can be made. */
export interface ReadyPurchasing extends Purchasing {
  /** Where a price cap made it cheaper: what it costs otherwise. */
  readonly listPrice: Amount | undefined
  /** The limit that lets the least through. */
  readonly limit: ReachedLimit | undefined
  readonly oneClick: OneClickChoiceView
  /** Whether it can be bought for somebody else. */
  readonly isGiftable: boolean
  /** When what is bought ends. */
  readonly endsAt: Temporal.Instant | null
}

function itemOf(purchasing: Purchasing) {
  const { title, description, price, access } = purchasing
  return { title, description: description === '' ? undefined : description, price, access }
}

export async function answerReadyPage(
  deps: CustomerDeps,
  c: CustomerContext,
  purchasing: ReadyPurchasing,
  shownMicros: bigint | undefined,
): Promise<Response> {
  const { csrf } = c.get('visitor')
  const { ways, brand, signedOn, price } = purchasing
  const { profile } = signedOn
  const { currency } = price
  const { owedMicros, purchaseCount } = await readTab(deps, profile)
  const hasChanged = shownMicros !== undefined && shownMicros !== price.micros
  return await answer(c, purchasing, {
    kind: 'ready',
    csrf,
    action: ways.action,
    cancelAction: ways.cancelAction,
    brand,
    item: { ...itemOf(purchasing), termEndsAt: purchasing.endsAt ?? undefined },
    listPrice: purchasing.listPrice,
    limit: limitViewOf(purchasing.limit, currency),
    priceBefore: hasChanged ? { micros: shownMicros, currency } : undefined,
    purchaseCount: purchaseCount + 1,
    tabAfter: { micros: atLeastZero(owedMicros + price.micros), currency },
    creditLimit: await findNearLimit(deps, profile, owedMicros + price.micros),
    credit: owedMicros < 0n ? { micros: -owedMicros, currency } : undefined,
    oneClick: purchasing.oneClick,
    giftUrl: purchasing.isGiftable ? ways.giftUrl : undefined,
    billedAt: nextBillingOf(deps, profile),
    billedAbove: { micros: deps.threshold(currency), currency },
    account: {
      name: fullName(profile),
      memberId: profile.memberId,
    },
    notYouUrl: ways.notYouUrl,
  })
}

export async function answerRefusedPage(
  deps: CustomerDeps,
  c: CustomerContext,
  purchasing: Purchasing,
  refusal: Refusal,
): Promise<Response> {
  const { ways, brand, signedOn } = purchasing
  const { purchaseCount } = await readTab(deps, signedOn.profile)
  return await answer(c, purchasing, {
    kind: 'refused',
    csrf: c.get('visitor').csrf,
    cancelAction: ways.cancelAction,
    brand,
    item: itemOf(purchasing),
    purchaseCount,
    reason: refusalWords[refusal.code],
    limit: limitViewOf(refusal.limit, signedOn.profile.currency),
  })
}

async function answer(
  c: CustomerContext,
  { ways }: Purchasing,
  view: ConfirmView,
): Promise<Response> {
  const { frame } = c.get('visitor')
  const formTargets = [ways.target]
  const status = view.kind === 'refused' ? 409 : 200
  return await answerPage(c, frame, renderConfirm(frame, view), { status, formTargets })
}

/** What the tab may reach, for who pays it: once it is half way there, so that it stops nobody unseen. */
async function findNearLimit(
  { database, purchasePolicy }: CustomerDeps,
  profile: SignedOn['profile'],
  tabAfterMicros: bigint,
): Promise<Amount | undefined> {
  if (profile.role !== 'payer') return undefined
  const micros = await database.read('web.read-near-limit', (tx) =>
    readCreditLimit(tx, purchasePolicy?.creditRule, profile),
  )
  const isNear = micros !== undefined && tabAfterMicros * 2n >= micros
  return isNear ? { micros, currency: profile.currency } : undefined
}

function atLeastZero(micros: bigint): bigint {
  return micros < 0n ? 0n : micros
}

function limitViewOf(
  limit: ReachedLimit | undefined,
  currency: CurrencyCode,
): LimitLeftView | undefined {
  if (limit === undefined) return undefined
  const { window, merchant, purchasingAccount, amountMicros, leftMicros } = limit
  return {
    window,
    isHere: merchant !== null,
    isForAll: purchasingAccount === null,
    amount: { micros: amountMicros, currency },
    left: { micros: leftMicros, currency },
  }
}

/** The start of the next billing day on the customer's wall. */
export function nextBillingOf(
  deps: CustomerDeps,
  profile: { readonly timeZone: string; readonly billingDay: number },
): Temporal.Instant {
  const today = deps.clock.now().toZonedDateTimeISO(profile.timeZone).toPlainDate()
  const billedOn = nextBillingDate(today, profile.billingDay)
  return billedOn.toZonedDateTime({ timeZone: profile.timeZone }).toInstant()
}
