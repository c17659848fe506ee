// What the tests of the processor stand on: one with a fixed clock and fixed chance, and its calls.
import { createProcessor } from '../create-processor.ts'
import type { Processor, ProcessorOptions } from '../create-processor.ts'
import { createSeededRandom } from '../seeded-random.ts'

export const noon = Temporal.Instant.from('2026-03-10T12:00:00Z')
export const apiKey = 'test-api-key'
export const controlKey = 'test-control-key'

export function makeProcessor(options: Partial<ProcessorOptions> = {}): Processor {
  const random = createSeededRandom(1)
  return createProcessor({ clock: () => noon, random, apiKey, controlKey, ...options })
}

export const sessionOrder = {
  id: 'set_1',
  currency: 'USD',
  returnUrl: 'https://network.example/register?step=card',
  customerReference: 'pac_1',
  postalCode: '10115',
  country: 'DE',
} as const

/** Every word that an answer of the API may hold; a test reads those that its answer has. */
type AnswerJson = {
  readonly id: string
  readonly url: string
  readonly status: string
  readonly code: string
  readonly count: number
  readonly failure: string | undefined
  readonly payment_method: {
    readonly token: string
    readonly last4: string
    readonly exp_month: number
    readonly exp_year: number
  }
  readonly entries: readonly unknown[]
  readonly totals: readonly unknown[]
  readonly decline_payment_methods: readonly string[]
}

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: AnswerJson
}

/** Calls the API in process, with the right key unless another one is given. */
export async function call(
  processor: Processor,
  method: string,
  path: string,
  body?: unknown,
  key = path.startsWith('/v1/control') ? controlKey : apiKey,
  contentType = 'application/json',
): Promise<Answer> {
  const response = await processor.fetch(
    new Request(`http://processor.example${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': contentType },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  )
  const text = await response.text()
  const isJson = /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '')
  const { status, headers } = response
  return { status, headers, text, json: JSON.parse(isJson ? text : '{}') as AnswerJson }
}

export type Charge = { id: string; amount: string; currency: string; payment_method: string }

export function charge(id: string, change: Partial<Charge> = {}): Charge {
  return { id, amount: '4.50', currency: 'USD', payment_method: 'pm_card_ok', ...change }
}

/** A batch `bat_1` of so many charges `chg_1`, `chg_2`, …, taken by the processor. */
export async function sendBatch(processor: Processor, count: number, id = 'bat_1') {
  const charges = Array.from({ length: count }, (_, n) => charge(`chg_${n + 1}`))
  return call(processor, 'POST', '/v1/charge-batches', { id, charges })
}

export type Line = { request: string; status: string; reason?: string; amount: string }

/** The whole lines of a report. */
export function readLines(body: string): Line[] {
  return body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}
