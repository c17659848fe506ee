// A second kind, for tests: a processor in memory, with neither a card page nor pushed reports. It shows that the
// contract asks nothing that only the simulator has.
import type {
  Charge,
  ChargeBatch,
  FetchedReport,
  ProcessorAdapter,
  ReturnedPayment,
  ReturnOrder,
  SubmittedBatch,
} from '../processor-adapter.ts'
import type { RefusedLine, ReportLine } from '../read-report.ts'
import type { ReportWrong, StandIn, Wrong } from './stand-in.ts'

const memoryKind = 'memory'

const declinedToken = 'account_closed'
const microsPerCent = 10_000n

interface Memory {
  readonly batches: Map<string, ChargeBatch>
  readonly charges: Map<string, Charge>
  readonly returns: Map<string, ReturnOrder & { readonly isDeclined: boolean }>
  /** What is still to be done wrong. */
  readonly wrongs: Set<Wrong>
}

export function openMemoryStandIn(): StandIn {
  const memory: Memory = {
    batches: new Map(),
    charges: new Map(),
    returns: new Map(),
    wrongs: new Set(),
  }
  return {
    adapter: createMemoryAdapter(memory),
    cutOff: { 'a processor that is away': createAbsentAdapter() },
    tokens: { good: 'account_open', declined: declinedToken },
    misbehave: (wrong) => void memory.wrongs.add(wrong),
    behave: () => memory.wrongs.clear(),
    book: () => [
      ...[...memory.charges.values()].map(({ request: id, token }) => {
        return { kind: 'charge' as const, id, status: isPaid({ token }) ? 'paid' : 'declined' }
      }),
      ...[...memory.returns.values()].map(({ id, isDeclined }) => {
        return { kind: 'return' as const, id, status: isDeclined ? 'declined' : 'returned' }
      }),
    ],
    push: () => undefined,
    close: () => Promise.resolve(),
  }
}

const unknown = { outcome: 'unknown', detail: 'no answer' } as const

function createMemoryAdapter(memory: Memory): ProcessorAdapter {
  const take = (wrong: Wrong) => memory.wrongs.delete(wrong)
  return {
    kind: memoryKind,
    batchSizeMax: 500,
    submitBatch(batch) {
      if (take('call_fails')) return Promise.resolve(unknown)
      const taken = takeBatch(memory, batch)
      return Promise.resolve(take('batch_answer_lost') ? unknown : taken)
    },
    findBatch(batch) {
      if (take('call_fails')) return Promise.resolve('unknown')
      const isThere = memory.batches.has(batch) && !take('batch_hidden')
      return Promise.resolve(isThere ? 'accepted' : 'absent')
    },
    fetchReport: (batch) => Promise.resolve(take('call_fails') ? unknown : report(memory, batch)),
    returnPayment(order) {
      if (take('call_fails')) return Promise.resolve(unknown)
      const taken = takeReturn(memory, order)
      return Promise.resolve(take('return_answer_lost') ? unknown : taken)
    },
    readPushedReport: () => undefined,
  }
}

function createAbsentAdapter(): ProcessorAdapter {
  return {
    kind: memoryKind,
    batchSizeMax: 500,
    submitBatch: () => Promise.resolve(unknown),
    findBatch: () => Promise.resolve('unknown'),
    fetchReport: () => Promise.resolve(unknown),
    returnPayment: () => Promise.resolve(unknown),
    readPushedReport: () => undefined,
  }
}

function isPaid({ token }: Pick<Charge, 'token'>): boolean {
  return token !== declinedToken
}

/** Texts that are equal where two orders are of the same content. */
function contentOf(order: ChargeBatch | ReturnOrder | Charge): string {
  return JSON.stringify(order, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
}

function takeBatch({ batches, charges }: Memory, batch: ChargeBatch): SubmittedBatch {
  const known = batches.get(batch.batch)
  if (known !== undefined) {
    const isSame = contentOf(known) === contentOf(batch)
    return isSame ? { outcome: 'accepted' } : { outcome: 'refused', detail: 'other content' }
  }
  for (const charge of batch.charges) {
    const { request, amountMicros } = charge
    if (amountMicros <= 0n || amountMicros % microsPerCent !== 0n) {
      return { outcome: 'refused', detail: `${request}: an amount that nobody can pay` }
    }
    const before = charges.get(request)
    if (before !== undefined && contentOf(before) !== contentOf(charge)) {
      return { outcome: 'refused', detail: `${request}: known with other content` }
    }
  }
  // After this line the batch is taken.
  batches.set(batch.batch, batch)
  for (const charge of batch.charges) charges.set(charge.request, charge)
  return { outcome: 'accepted' }
}

function takeReturn({ returns, wrongs }: Memory, order: ReturnOrder): ReturnedPayment {
  const { id, amountMicros, currency, token } = order
  const known = returns.get(id)
  const isSame = known?.amountMicros === amountMicros && known.token === token
  if (known !== undefined && !isSame) return { outcome: 'refused', detail: 'other content' }
  const isDeclined = known?.isDeclined ?? wrongs.delete('return_declined')
  returns.set(id, { id, amountMicros, currency, token, isDeclined })
  return isDeclined ? { outcome: 'refused', detail: 'account_closed' } : { outcome: 'returned' }
}

function report({ batches, wrongs }: Memory, id: string): FetchedReport {
  const batch = batches.get(id)
  if (batch === undefined) return { outcome: 'unknown', detail: 'no such batch' }
  if (wrongs.delete('report_late')) return { outcome: 'not_ready' }
  const lines = batch.charges.map(({ request, amountMicros, currency, token }) => ({
    request,
    status: isPaid({ token }) ? ('paid' as const) : ('declined' as const),
    reason: isPaid({ token }) ? null : declinedToken,
    charged: { micros: amountMicros, currency },
  }))
  const wrong = distortions.find(([name]) => wrongs.delete(name))
  const told = wrong === undefined ? lines : wrong[1](lines)
  const refused: RefusedLine[] =
    wrong?.[0] === 'report_truncated' ? [{ line: told.length + 1, detail: 'it broke off' }] : []
  return {
    outcome: 'ready',
    report: { lines: told.map((line, at) => ({ number: at + 1, ...line })), refused },
  }
}

type Told = Omit<ReportLine, 'number'>

const distortions: readonly (readonly [
  wrong: ReportWrong,
  distort: (lines: readonly Told[]) => readonly Told[],
])[] = [
  ['report_partial', (lines) => lines.slice(1)],
  ['report_truncated', (lines) => lines.slice(0, -1)],
  ['report_doubled', (lines) => [...lines, ...lines]],
  ['report_reordered', (lines) => lines.toReversed()],
  ['report_foreign', (lines) => lines.flatMap((line) => [{ ...line, request: 'strange' }, line])],
  [
    'report_amount_changed',
    (lines) =>
      lines.map((line, at) => {
        if (at > 0 || line.charged === null) return line
        return { ...line, charged: { ...line.charged, micros: line.charged.micros + 1n } }
      }),
  ],
]
