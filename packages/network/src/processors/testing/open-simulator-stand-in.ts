// The processor stand-in behind the words of the contract.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { MisbehaviourOrder, Processor } from '@tallystick/stand-ins/processor'
import { createHttpClient, systemClock } from '../../platform/index.ts'
import { createSimulatorAdapter } from '../create-simulator-adapter.ts'
import type { SimulatorOptions } from '../create-simulator-adapter.ts'
import type { CardDeed, PushWrong, StandIn, Wrong } from './stand-in.ts'

const keys = { apiKey: 'an-api-key-of-tests', controlKey: 'a-control-key-of-tests' }
const reportSecret = 'a-secret-of-tests'

export async function openSimulatorStandIn({
  batches,
  lostAs,
}: {
  readonly batches: NonNullable<SimulatorOptions['batches']>
  /** How an answer is lost: by a gateway's time-out, or with the connection. */
  readonly lostAs: '504' | 'cut'
}): Promise<StandIn> {
  const { processor, url, close } = await startProcessor({ port: 0, ...keys })
  const http = createHttpClient({ arePrivateAddressesAllowed: true })
  const options = { http, url, key: keys.apiKey, batches, reportSecret }
  return {
    adapter: createSimulatorAdapter(options),
    cutOff: {
      'a refused key': createSimulatorAdapter({ ...options, key: 'another-key' }),
      'a processor that is away': createSimulatorAdapter({ ...options, url: 'http://127.0.0.1:9' }),
    },
    tokens: { good: 'pm_card_ok', declined: 'pm_card_declined' },
    // The seed decides which lines are meant.
    misbehave: (wrong) => processor.misbehave({ ...orders[wrong], timeOutAnswer: lostAs, seed: 7 }),
    behave: () => processor.behave(),
    book: () =>
      processor.book().entries.flatMap(({ kind, reference: id, status }) => {
        return kind === 'charge' || kind === 'return' ? { kind, id, status } : []
      }),
    push: (batch, wrong) => push(processor, batch, wrong),
    actOnCardPage: (page, deed) => actOnCardPage(processor, page, deed),
    async close() {
      http.close()
      await close()
    },
  }
}

const orders: Readonly<Record<Wrong, MisbehaviourOrder>> = {
  call_fails: { serverErrorCalls: 1 },
  batch_answer_lost: { timeOutCalls: 1 },
  batch_hidden: { hiddenBatches: 1 },
  return_answer_lost: { timeOutReturns: 1 },
  return_declined: { declinedReturns: 1 },
  report_late: { delayedAskings: 1 },
  report_partial: { partialReports: 1 },
  report_doubled: { doubledReports: 1, doubledLineReports: 1 },
  report_reordered: { reorderedReports: 1 },
  report_truncated: { truncatedReports: 1 },
  report_foreign: { unknownLineReports: 1 },
  report_amount_changed: { changedAmountReports: 1 },
}

const agesSeconds: Readonly<Partial<Record<PushWrong, number>>> = { old: 3_600, ahead: -3_600 }

/** As the stand-in signs it, but for what is to be wrong. */
function push(processor: Processor, batch: string, wrong: PushWrong) {
  const report = processor.takeReport(batch)
  assert.ok(report.outcome === 'ready')
  const now = systemClock().now()
  const seconds = Math.floor(now.epochMilliseconds / 1000) - (agesSeconds[wrong] ?? 0)
  const secret = wrong === 'another_secret' ? 'another' : reportSecret
  const digest = createHmac('sha256', secret).update(`${seconds}.${report.body}`).digest('hex')
  const headers = wrong === 'unsigned' ? {} : { 'processor-signature': `t=${seconds},v1=${digest}` }
  const body = wrong === 'altered' ? report.body.replace('declined', 'paid') : report.body
  return { header: (name: string) => new Map(Object.entries(headers)).get(name), body, now }
}

const numbers: Readonly<Record<Exclude<CardDeed, 'cancel'>, string>> = {
  verify: '4242424242424242',
  card_declined: '4000000000000002',
  card_expired: '4000000000000069',
  postal_code_mismatch: '4000000000000010',
}

function actOnCardPage(processor: Processor, page: string, deed: CardDeed): string | undefined {
  const secret = page.slice(page.lastIndexOf('/') + 1)
  if (deed === 'cancel') {
    processor.cancelSetupSession(secret)
    return undefined
  }
  const form = { expiry: '12/40', securityCode: '123', postalCode: '10115' }
  processor.tryCard(secret, { ...form, number: numbers[deed] })
  return numbers[deed]
}
