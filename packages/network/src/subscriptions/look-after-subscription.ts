// The work on one subscription that renews by itself: gives notice, renews at the end of a term, tries again, and lets
// lapse.
import type { TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import { changeSettings, lockSubscription } from './change-settings.ts'
import { decideRefusal, decideRenewal } from './decide-renewal.ts'
import { recordTerms } from './record-terms.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { renewSubscription } from './renew-subscription.ts'
import { latestTerm } from './subscription.ts'
import type { OwnSubscription, SubscriptionPorts } from './subscription-ports.ts'
import { tellComingRenewal, tellLapse, tellNewPrice, tellRefusal } from './tell-customer.ts'
import { tellChange } from './tell-engine.ts'

/**
 * When it is looked at again stands in its settings, and whoever changes that schedules this work. Safe to run in
 * several processes at once, and to die anywhere: a term is renewed once, as its order's id is the term before, and
 * told of once.
 */
export async function lookAfterSubscription(
  ports: SubscriptionPorts,
  { subject: subscription, owner: purchasingAccount }: Pick<TakenWork, 'subject' | 'owner'>,
): Promise<WorkOutcome> {
  const own = { subscription, purchasingAccount }
  const step = await takeStep(ports, own)
  if (step === undefined) return { outcome: 'done' }
  if (step.checkAt !== undefined) return { outcome: 'again', dueAt: step.checkAt }
  await renew(ports, own, step.renews)
  return { outcome: 'done' }
}

async function renew(
  ports: SubscriptionPorts,
  own: OwnSubscription,
  renews: string,
): Promise<void> {
  const outcome = await renewSubscription(ports, { ...own, renews, isAutomatic: true })
  if (outcome.status !== 'refused') return
  const reason = outcome.code
  await ports.database.transaction('subscriptions.record-refusal', async (tx) => {
    const locked = await lockSubscription(tx, ports, own)
    if (locked === undefined) return
    const { settings } = locked.subscription
    if (settings.isAutomatic && locked.isAccountClosed) {
      await stop(tx, ports, locked)
      return
    }
    if (!settings.isAutomatic || latestTerm(locked.subscription).purchase.purchase !== renews)
      return
    const now = ports.clock.now()
    const isBusy = reason === 'busy'
    const failingSince = settings.failingSince ?? (isBusy ? null : now)
    const { timeZone } = locked
    const failing = await changeSettings(tx, ports, locked, { failingSince })
    const input = { now, timeZone, rules: ports.rules, isBusy }
    const next = decideRefusal(failing.subscription, input)
    if (next.step === 'lapse') {
      await lapse(tx, ports, failing)
      return
    }
    if (!isBusy) await tellRefusal(tx, ports, failing, reason)
    await changeSettings(tx, ports, failing, { checkAt: next.checkAt })
  })
}

type Step =
  /** It is not time yet. */
  | { readonly checkAt: Temporal.Instant }
  /** The term to go on from. */
  | { readonly checkAt?: undefined; readonly renews: string }
  | undefined

/** Everything but buying, in one transaction. */
async function takeStep(ports: SubscriptionPorts, own: OwnSubscription): Promise<Step> {
  return await ports.database.transaction('subscriptions.take-step', async (tx) => {
    const locked = await lockSubscription(tx, ports, own)
    if (locked === undefined) return undefined
    const now = ports.clock.now()
    const { checkAt } = locked.subscription.settings
    if (checkAt === null) return undefined
    // Another process was here meanwhile.
    if (Temporal.Instant.compare(checkAt, now) > 0) return { checkAt }
    const offered = await catchUp(tx, ports, locked)
    const { subscription } = offered
    const decided = decideRenewal(subscription, { ...offered, now, rules: ports.rules })
    switch (decided.step) {
      case 'rest':
        await changeSettings(tx, ports, offered, { checkAt: null })
        return undefined
      case 'wait':
        await changeSettings(tx, ports, offered, { checkAt: decided.checkAt })
        return undefined
      case 'give_notice':
        await tellComingRenewal(tx, ports, offered)
        await changeSettings(tx, ports, offered, { checkAt: decided.checkAt })
        return undefined
      case 'ask_agreement': {
        await tellNewPrice(tx, ports, offered)
        const failingSince = subscription.settings.failingSince ?? (decided.isDue ? now : null)
        await changeSettings(tx, ports, offered, { checkAt: decided.checkAt, failingSince })
        return undefined
      }
      case 'lapse':
        await lapse(tx, ports, offered)
        return undefined
      case 'stop':
        await stop(tx, ports, offered)
        return undefined
      case 'renew':
        // Told also where the time of notice was missed: nobody finds a charge that was never announced.
        await tellComingRenewal(tx, ports, offered)
        return { renews: latestTerm(subscription).purchase.purchase }
    }
  })
}

/** What a process that died left untold after it had bought a term. */
async function catchUp(
  tx: Tx,
  ports: SubscriptionPorts,
  offered: OfferedSubscription,
): Promise<OfferedSubscription> {
  const { settings } = offered.subscription
  const isTold = latestTerm(offered.subscription).purchase.tabNumber <= settings.announcedNumber
  return isTold ? offered : await recordTerms(tx, ports, offered)
}

async function lapse(
  tx: Tx,
  ports: SubscriptionPorts,
  offered: OfferedSubscription,
): Promise<void> {
  const changes = offered.subscription.settings.changes + 1
  const changed = await changeSettings(tx, ports, offered, {
    isAutomatic: false,
    changes,
    lapsedAt: ports.clock.now(),
    failingSince: null,
    checkAt: null,
  })
  await tellLapse(tx, ports, changed)
  await tellChange(tx, ports, changed, { change: 'lapsed', cause: `lapsed/${changes}` })
}

/** The engine is told; whoever had the account is gone. Who is let in again switches it on again. */
async function stop(tx: Tx, ports: SubscriptionPorts, offered: OfferedSubscription): Promise<void> {
  const changes = offered.subscription.settings.changes + 1
  const changed = await changeSettings(tx, ports, offered, {
    isAutomatic: false,
    changes,
    failingSince: null,
    checkAt: null,
  })
  const change = { change: 'automatic_off', cause: `automatic/${changes}` } as const
  await tellChange(tx, ports, changed, change)
}
