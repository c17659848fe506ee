// Decides what each line of a payment report does to its request, in turn. Pure.
import type { PaymentRequest } from './payment-request.ts'
import type { ReportLine } from '../processors/index.ts'

/**
 * In order of precedence. Only the first time `paid` or `declined` changes anything. `contradicts`: the
 * processor said something else before, charged another amount, or was not the one that was asked; nothing is changed,
 * and people must look, since a request that was paid after it was declined is money that arrived.
 */
export type LineOutcome = 'unknown' | 'contradicts' | 'repeated' | 'paid' | 'declined'

export interface DecidedLine {
  readonly line: ReportLine
  readonly outcome: LineOutcome
}

/** A request that this report answers for the first time. */
export interface AnsweredRequest {
  readonly request: PaymentRequest
  /** Null: paid. */
  readonly declinedReason: string | null
}

export interface DecidedReport {
  readonly lines: readonly DecidedLine[]
  readonly answered: readonly AnsweredRequest[]
}

type State = 'open' | 'paid' | 'declined'

export function decideReport(
  lines: readonly ReportLine[],
  requests: readonly PaymentRequest[],
  { processor }: { readonly processor: string | null },
): DecidedReport {
  const requestOf = new Map(requests.map((request) => [request.request, request]))
  const states = new Map(requests.map(({ request, status }) => [request, stateOf(status)]))
  const answered: AnsweredRequest[] = []
  const decided = lines.map((line): DecidedLine => {
    const request = requestOf.get(line.request)
    const state = states.get(line.request)
    if (request === undefined || state === undefined) return { line, outcome: 'unknown' }
    if (processor !== null && processor !== request.method.processor) {
      return { line, outcome: 'contradicts' }
    }
    if (!isSameCharge(line, request)) return { line, outcome: 'contradicts' }
    if (state === line.status) return { line, outcome: 'repeated' }
    if (state !== 'open') return { line, outcome: 'contradicts' }
    states.set(line.request, line.status)
    const isPaid = line.status === 'paid'
    answered.push({ request, declinedReason: isPaid ? null : (line.reason ?? 'declined') })
    return { line, outcome: line.status }
  })
  return { lines: decided, answered }
}

function stateOf(status: PaymentRequest['status']): State {
  return status === 'paid' || status === 'declined' ? status : 'open'
}

function isSameCharge({ charged }: ReportLine, request: PaymentRequest): boolean {
  if (charged === null) return true
  return charged.micros === request.amountMicros && charged.currency === request.currency
}
