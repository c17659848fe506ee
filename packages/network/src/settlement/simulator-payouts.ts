// The payout adapter of the processor simulator.
import { printMicros } from '@tallystick/money'
import { HttpClientError } from '../platform/index.ts'
import type { HttpClient, HttpResponse } from '../platform/index.ts'
import type { PayoutAdapter, PayoutBatch, SentBatch } from './payout-adapter.ts'

export interface SimulatorPayoutsOptions {
  readonly http: HttpClient
  /** Without a slash at its end. */
  readonly url: string
  readonly key: string
}

const simulatorPayouts = 'simulator'
const sendTimeoutMs = 60_000

export function createSimulatorPayouts({ http, url, key }: SimulatorPayoutsOptions): PayoutAdapter {
  const headers = { authorization: `Bearer ${key}` }
  return {
    kind: simulatorPayouts,
    async sendBatch(batch) {
      const request = http.request({
        name: 'processor-send-payouts',
        url: `${url}/v1/payout-batches`,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: writeBatch(batch),
        timeoutMs: sendTimeoutMs,
      })
      return outcomeOf(await request.catch(asUnknown))
    },
    async findBatch(batch) {
      const request = http.request({
        name: 'processor-find-payouts',
        url: `${url}/v1/payout-batches/${encodeURIComponent(batch)}`,
        method: 'GET',
        headers,
      })
      const response = await request.catch(asUnknown)
      if ('detail' in response) return 'unknown'
      if (response.status === 200) return 'accepted'
      return response.status === 404 && codeOf(response) === 'batch_unknown' ? 'absent' : 'unknown'
    },
  }
}

function writeBatch({ batch, currency, payouts }: PayoutBatch): string {
  return JSON.stringify({
    id: batch,
    payouts: payouts.map(({ payout, amountMicros, account }) => ({
      id: payout,
      amount: printMicros(amountMicros, currency),
      currency,
      account: account['account'],
    })),
  })
}

/** A refused key, a throttle or a fault of theirs says nothing about what was sent: it is tried again. */
function outcomeOf(response: HttpResponse | Extract<SentBatch, { outcome: 'unknown' }>): SentBatch {
  if ('detail' in response) return response
  const { status } = response
  if (status === 200 || status === 201) return { outcome: 'accepted' }
  const detail = `${status} ${codeOf(response) ?? ''}`.trim()
  return { outcome: [400, 409, 413, 422].includes(status) ? 'refused' : 'unknown', detail }
}

function codeOf(response: HttpResponse): string | undefined {
  try {
    const body = response.json() as { readonly code?: unknown } | null
    return typeof body?.code === 'string' ? body.code : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** No whole answer came. Any other error is a fault of ours. */
function asUnknown(error: unknown): Extract<SentBatch, { outcome: 'unknown' }> {
  if (error instanceof HttpClientError) return { outcome: 'unknown', detail: error.message }
  throw error
}
