// The worker of subscriptions: gives notice, renews at the end of a term, tries again, and lets lapse.
import { FaultError } from '../platform/index.ts'
import type { Log, Tx } from '../platform/index.ts'
import { changeSettings, lockSubscription } from './change-settings.ts'
import { decideRefusal, decideRenewal } from './decide-renewal.ts'
import { recordTerms } from './record-terms.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { renewSubscription } from './renew-subscription.ts'
import { selectDue } from './store.ts'
import { latestTerm } from './subscription.ts'
import type { OwnSubscription, SubscriptionPorts } from './subscription-ports.ts'
import { tellComingRenewal, tellLapse, tellNewPrice, tellRefusal } from './tell-customer.ts'
import { tellChange } from './tell-engine.ts'

/**
 * Looks at up to `limit` subscriptions that are due; answers how many. Safe to run in several processes at once, and
 * to die anywhere: a term is renewed once, as its order's id is the term before, and told of once.
 */
export async function runRenewals(
  ports: SubscriptionPorts & { readonly log: Log },
  { limit }: { readonly limit: number },
): Promise<number> {
  const now = ports.clock.now()
  const due = await ports.database.read('subscriptions.find-due', (tx) =>
    selectDue(tx, { now, limit }),
  )
  for (const own of due) {
    try {
      await lookAfter(ports, own)
    } catch (error) {
      if (error instanceof FaultError) throw error
      // One that fails, and stays due, must not keep the others from their turn.
      ports.log.warn({ err: error, subscription: own.subscription }, 'a subscription waits')
      await postpone(ports, own)
    }
  }
  return due.length
}

async function lookAfter(ports: SubscriptionPorts, own: OwnSubscription): Promise<void> {
  const renews = await takeStep(ports, own)
  if (renews === undefined) return
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
    const failing = await changeSettings(tx, locked, { failingSince })
    const input = { now, timeZone, rules: ports.rules, isBusy }
    const next = decideRefusal(failing.subscription, input)
    if (next.step === 'lapse') {
      await lapse(tx, ports, failing)
      return
    }
    if (!isBusy) await tellRefusal(tx, ports, failing, reason)
    await changeSettings(tx, failing, { checkAt: next.checkAt })
  })
}

/** Everything but buying, in one transaction; answers the term to be renewed, if it is time. */
async function takeStep(
  ports: SubscriptionPorts,
  own: OwnSubscription,
): Promise<string | undefined> {
  return await ports.database.transaction('subscriptions.take-step', async (tx) => {
    const locked = await lockSubscription(tx, ports, own)
    if (locked === undefined) return undefined
    const now = ports.clock.now()
    const { checkAt } = locked.subscription.settings
    // Another process was here meanwhile.
    if (checkAt === null || Temporal.Instant.compare(checkAt, now) > 0) return undefined
    const offered = await catchUp(tx, ports, locked)
    const { subscription } = offered
    const decided = decideRenewal(subscription, { ...offered, now, rules: ports.rules })
    switch (decided.step) {
      case 'rest':
        await changeSettings(tx, offered, { checkAt: null })
        return undefined
      case 'wait':
        await changeSettings(tx, offered, { checkAt: decided.checkAt })
        return undefined
      case 'give_notice':
        await tellComingRenewal(tx, ports, offered)
        await changeSettings(tx, offered, { checkAt: decided.checkAt })
        return undefined
      case 'ask_agreement': {
        await tellNewPrice(tx, ports, offered)
        const failingSince = subscription.settings.failingSince ?? (decided.isDue ? now : null)
        await changeSettings(tx, offered, { checkAt: decided.checkAt, failingSince })
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
        return latestTerm(subscription).purchase.purchase
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
  const changed = await changeSettings(tx, offered, {
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
  const changed = await changeSettings(tx, offered, {
    isAutomatic: false,
    changes,
    failingSince: null,
    checkAt: null,
  })
  const change = { change: 'automatic_off', cause: `automatic/${changes}` } as const
  await tellChange(tx, ports, changed, change)
}

async function postpone(ports: SubscriptionPorts, own: OwnSubscription): Promise<void> {
  await ports.database.transaction('subscriptions.postpone', async (tx) => {
    const locked = await lockSubscription(tx, ports, own)
    if (locked === undefined) return
    await changeSettings(tx, locked, { checkAt: ports.clock.now().add({ minutes: 10 }) })
  })
}
