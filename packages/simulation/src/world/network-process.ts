// One process of the network: everything that is lost when it dies. What lasts is in the database and outside.
import { createSecretKey } from 'node:crypto'
import { billingWork } from '@tallystick/network/rooms/billing'
import { openHeadKeys } from '@tallystick/network/rooms/chain'
import { contributeCredits } from '@tallystick/network/rooms/credits'
import { contributeGifts } from '@tallystick/network/rooms/gifts'
import type { GiftPorts } from '@tallystick/network/rooms/gifts'
import { contributeOutbox } from '@tallystick/network/rooms/outbox'
import type { WordNotice } from '@tallystick/network/rooms/outbox'
import { openOutward } from '@tallystick/network/rooms/outward'
import { createPasswords, noLog } from '@tallystick/network/rooms/platform'
import type { Clock, HttpClient, Log, Random } from '@tallystick/network/rooms/platform'
import { createSimulatorAdapter, processorsOf } from '@tallystick/network/rooms/processors'
import { gatherPurchases } from '@tallystick/network/rooms/purchases'
import type { Order } from '@tallystick/network/rooms/purchases'
import { plainLetters } from '@tallystick/network/rooms/registrations'
import {
  openAccountSeals,
  openPayoutAdapters,
  settlementWork,
} from '@tallystick/network/rooms/settlement'
import { subscriptionWork } from '@tallystick/network/rooms/subscriptions'
import type { SubscriptionPorts } from '@tallystick/network/rooms/subscriptions'
import { cancelWork, doDueWork, retryWork } from '@tallystick/network/rooms/work'
import type { Handlers } from '@tallystick/network/rooms/work'
import type { WorkKind } from '@tallystick/network/rooms/contract'
import {
  contributeWebhooks,
  openEventKeys,
  openWebhookSecrets,
} from '@tallystick/network/rooms/webhooks'
import type { MailHost } from '../outside/mail-host.ts'
import { createProcessorLink } from '../outside/processor-link.ts'
import type { ProcessorLinkInput } from '../outside/processor-link.ts'
import { createFate } from './fate.ts'
import { createLiteDatabase } from './lite-database.ts'
import type { LiteServer } from './lite-server.ts'
import { openApi } from './network-api.ts'
import { noReserve, renewalRules } from './rules.ts'

/** What the network carries instead of asking for it: 4.00. */
export const threshold = (): bigint => 4_000_000n

export const processorKey = 'key of the processor'
const processorUrl = 'http://processor.example'

export interface NetworkProcessInput extends Omit<ProcessorLinkInput, 'fate'> {
  readonly server: LiteServer
  readonly clock: Clock
  /** Of the network; it goes on over deaths, so that no id comes twice. */
  readonly random: Random
  readonly mailHost: MailHost
  readonly batches: 'api' | 'csv' | 'ndjson'
  readonly onCut: (where: string) => void
}

export type NetworkProcess = ReturnType<typeof startProcess>

export function startProcess(input: NetworkProcessInput) {
  const fate = createFate()
  const ports = openPorts(input, fate)
  const gathering = gatherPurchases(ports, { batchCountMax: 2, batchMax: 20 })
  const subscriptions = {
    ...ports,
    placePurchase: (order: Order) => gathering.place(order),
    outward,
    ...renewalRules,
  }
  const gifts = {
    ...ports,
    place: (order: Order) => gathering.place(order),
    giftKey,
    outward,
    giftDays,
    answerDays: 10,
  }
  const api = openApi({ ...ports, subscriptions }, threshold)
  const { clock } = input
  const doWork = (kinds: readonly WorkKind[] | undefined, log: Log) => {
    // Leases go by the world's time as well: what a process had taken that died is free again within a minute of it.
    const own = { ...ports, log, realClock: clock }
    return doDueWork(own, handlersOf({ ...ports, log }, gifts, subscriptions), kinds)
  }
  const decideWork = (decision: 'retry' | 'cancel', work: string) => {
    const decide = decision === 'retry' ? retryWork : cancelWork
    const own = { ...ports, handlers: () => handlersOf(ports, gifts, subscriptions) }
    return decide(own, { work, because: 'somebody looked at it' })
  }
  return { fate, ports, api, gathering, subscriptions, gifts, doWork, decideWork }
}

function openPorts(input: NetworkProcessInput, fate: ReturnType<typeof createFate>) {
  const { server, clock, random, turns, seams, onCut, batches } = input
  const http = createProcessorLink({ ...input, fate })
  return {
    http,
    database: createLiteDatabase({ server, turns, fate, seams, onCut }),
    clock,
    random,
    log: noLog,
    passwords: createPasswords({ random }),
    letters: plainLetters({ name: 'Tallystick', publicUrl }),
    publicUrl,
    headKeys,
    mailer: input.mailHost.connect(fate, turns),
    payoutAdapters: openPayoutAdapters({
      http,
      config: { processorUrl, processorKey, dataDir: '/nowhere', networkName: 'Tallystick' },
    }),
    accountSeals: openAccountSeals({ keys: { derive: () => new Uint8Array(32) }, random }),
    processor: createSimulatorAdapter({
      http,
      url: processorUrl,
      key: processorKey,
      batches,
    }),
  }
}

/** The kinds of work that are done here. Nobody reads the mails about payments. */
function handlersOf(
  ports: ReturnType<typeof openPorts>,
  gifts: GiftPorts,
  subscriptions: SubscriptionPorts,
): Handlers {
  const billing = billingWork({
    ...ports,
    processors: processorsOf([ports.processor]),
    composeAnnouncement: () => Promise.resolve(undefined),
    isSandbox: false,
  })
  const webhooks = contributeWebhooks({
    ...ports,
    realClock: ports.clock,
    http: takingEvents,
    eventKeys,
    outward,
    findEngine: () => Promise.resolve('http://engine.example/tally/events'),
    webhookSecrets,
    tellPaused: () => Promise.resolve(),
    arePrivateAddressesAllowed: false,
    toldDays: 400,
  })
  const outbox = contributeOutbox({
    ...ports,
    wordNotice: wordPlainly,
    publicUrl,
    toldDays: 400,
  })
  return new Map(
    Object.entries({
      ...billing,
      ...webhooks.work,
      ...outbox.work,
      ...settlementWork({ ...ports, isSandbox: false, reserve: noReserve }),
      ...contributeCredits(ports).work,
      ...contributeGifts(gifts).work,
      ...subscriptionWork(subscriptions),
    }),
  ) as Handlers
}

/** Every engine takes what it is told. */
const takingEvents = {
  request: () => Promise.resolve({ status: 204 }),
} as unknown as HttpClient

const publicUrl = 'https://network.example'

export const headKeys = openHeadKeys(
  { keys: { derive: () => new Uint8Array(32).fill(6) } },
  { generation: 1 },
)

const webhookSecrets = openWebhookSecrets({
  keys: { derive: () => new Uint8Array(32).fill(7) },
})
const eventKeys = openEventKeys({ keys: { derive: () => new Uint8Array(32).fill(5) } })

/** Everybody is told in the same words. */
const wordPlainly: WordNotice = (_, { kind }) =>
  Promise.resolve([
    { reader: 'reader', recipient: 'reader@mail.example', subject: kind, text: kind, html: kind },
  ])

const giftKey = createSecretKey(Buffer.alloc(32, 'gifts'))

/** So long a gift waits to be taken up. */
export const giftDays = 60

const outward = openOutward({
  keys: { deriveKey: (_, purpose) => createSecretKey(Buffer.alloc(32, purpose)) },
  spreadSeconds: 120,
})

/** Keeps the errors that a worker goes on from: in a simulation none of them may be one of its own. */
export function keepErrors(errors: Error[]): Log {
  const log: Log = {
    ...noLog,
    warn: (fields) => {
      if ('err' in fields && fields.err instanceof Error) errors.push(fields.err)
    },
    child: () => log,
  }
  return log
}
