// The processor: its operations as plain methods, and its web side as one fetch function.
import { Hono } from 'hono'
import type { Clock, Random } from '../platform/system.ts'
import type { AcceptedBatch, BatchOrder } from './accept-batch.ts'
import { acceptBatch } from './accept-batch.ts'
import { addApiRoutes } from './api-routes.ts'
import type { BookEntry, BookTotals } from './book.ts'
import { totalBook } from './book.ts'
import { addBookRoutes } from './book-routes.ts'
import { addCardRoutes } from './card-routes.ts'
import type { Fate, ProcessorEnv } from './lose-answer.ts'
import { loseAnswer } from './lose-answer.ts'
import type { LostAnswer, Misbehaviour, MisbehaviourOrder } from './misbehaviour.ts'
import { createConscience, goodBehaviour } from './misbehaviour.ts'
import { forgetfulJournal, openJournal } from './open-journal.ts'
import type { Batch, SetupSession } from './processor-state.ts'
import { applyHappening, createState, getSession } from './processor-state.ts'
import type { ReportPush } from './push-reports.ts'
import { pushReports } from './push-reports.ts'
import type { BatchFileKind } from './read-batch-file.ts'
import { readBatchFile } from './read-batch-file.ts'
import type { CardForm } from './read-card-form.ts'
import type { Desk, OpenedSession, SetupSessionOrder, TriedCard } from './setup-sessions.ts'
import { cancelSetupSession, openSetupSession, tryCard } from './setup-sessions.ts'
import type { TakenReport } from './take-report.ts'
import type { ReturnOrder, TakenReturn } from './take-return.ts'
import type { PayoutBatchOrder, TakenPayouts } from './take-payouts.ts'
import { takePayouts } from './take-payouts.ts'
import { takeReturn } from './take-return.ts'
import { createReportDesk } from './take-report.ts'

export type ProcessorOptions = {
  readonly clock: Clock
  readonly random: Random
  /** Bearer of the API. */
  readonly apiKey: string
  /** Bearer of `/v1/control`. */
  readonly controlKey: string
  /** Where everything that happens is kept; in memory alone without it. */
  readonly file?: string
  /** What customers' browsers reach this processor under; else the origin of the API call. */
  readonly publicUrl?: string
  /**
   * Charges of the payment methods that exist without a card page stand in no report: whoever names such a method, a
   * script, reports on them itself. Cards that people typed are reported on as ever.
   */
  readonly areTestMethodsLeftOut?: boolean
  /** Reports are pushed there by `pushReports`; else they wait to be asked for. */
  readonly reportPush?: ReportPush
}

export type Processor = {
  readonly fetch: (request: Request) => Promise<Response>
  readonly now: () => Temporal.Instant
  readonly openSetupSession: (order: SetupSessionOrder) => OpenedSession
  readonly findSetupSession: (id: string) => SetupSession | undefined
  /** The secret is the last part of the card page's address. */
  readonly findSetupSessionBySecret: (secret: string) => SetupSession | undefined
  readonly tryCard: (secret: string, form: CardForm) => TriedCard
  readonly cancelSetupSession: (secret: string) => SetupSession
  readonly acceptBatch: (order: BatchOrder) => AcceptedBatch
  readonly acceptBatchFile: (text: string, kind: BatchFileKind) => AcceptedBatch
  readonly findBatch: (id: string) => Batch | undefined
  readonly takeReport: (batchId: string) => TakenReport
  readonly takeReturn: (order: ReturnOrder) => TakenReturn
  readonly takePayouts: (order: PayoutBatchOrder) => TakenPayouts
  /** How many payouts a batch has; undefined for one that was never taken. */
  readonly countPayouts: (batch: string) => number | undefined
  /** Tries every waiting report once; answers how many still wait. */
  readonly pushReports: () => Promise<number>
  /** Adds to what is done wrong; what is not named stays as it was. */
  readonly misbehave: (order: MisbehaviourOrder) => void
  readonly behave: () => void
  readonly misbehaviour: () => Misbehaviour
  readonly takeServerError: () => boolean
  /** Whether a batch that is there is to be denied this time. */
  readonly takeHiding: () => boolean
  readonly takeTimeOut: (of?: 'timeOutCalls' | 'timeOutReturns') => LostAnswer | undefined
  readonly book: () => { readonly entries: readonly BookEntry[]; readonly totals: BookTotals[] }
  readonly close: () => void
}

/** Makes a processor; with a file, one that knows everything that the file's last one answered. */
export function createProcessor(options: ProcessorOptions): Processor {
  const { clock, random, file, reportPush } = options
  const state = createState()
  const replay = (happening: Parameters<Desk['record']>[0]) => applyHappening(state, happening)
  const journal = file === undefined ? forgetfulJournal : openJournal(file, replay)
  const record: Desk['record'] = (happening) => {
    journal.append(happening)
    applyHappening(state, happening)
  }
  const desk: Desk = { state, clock, random, record }
  const conscience = createConscience(random)
  const reports = createReportDesk(state, conscience, options)
  const findBySecret = (secret: string) =>
    state.sessions.get(state.sessionIdBySecret.get(secret) ?? '')
  const getBySecret = (secret: string) =>
    getSession(state, state.sessionIdBySecret.get(secret) ?? secret)
  const accept = (order: BatchOrder) => acceptBatch(desk, order, conscience.current())
  const app = new Hono<ProcessorEnv>()

  const processor: Processor = {
    async fetch(request) {
      const fate: Fate = {}
      const response = await app.fetch(request, { fate })
      await loseAnswer(fate, request.signal)
      return response
    },
    now: clock,
    openSetupSession: (order) => openSetupSession(desk, order),
    findSetupSession: (id) => state.sessions.get(id),
    findSetupSessionBySecret: findBySecret,
    tryCard: (secret, form) => tryCard(desk, getBySecret(secret), form),
    cancelSetupSession: (secret) => cancelSetupSession(desk, getBySecret(secret)),
    acceptBatch: accept,
    acceptBatchFile(text, kind) {
      const read = readBatchFile(text, kind)
      return 'outcome' in read ? read : accept(read)
    },
    findBatch: (id) => state.batches.get(id),
    takeReport: (batchId) => reports.take(batchId),
    takeReturn(order) {
      const take = () =>
        takeReturn(desk, order, { isDeclined: () => conscience.take('declinedReturns') })
      const taken = take()
      return conscience.take('doubledReturns') ? take() : taken
    },
    takePayouts: (order) => takePayouts(desk, order),
    countPayouts: (batch) => state.payoutBatches.get(batch)?.length,
    async pushReports() {
      if (reportPush === undefined) throw new Error('this processor has nowhere to push reports to')
      return pushReports(desk, reportPush, (batchId) => reports.take(batchId))
    },
    misbehave: (order) => conscience.order(order),
    behave: () => conscience.order(goodBehaviour),
    misbehaviour: () => conscience.current(),
    takeServerError: () => conscience.take('serverErrorCalls'),
    takeHiding: () => conscience.take('hiddenBatches'),
    takeTimeOut: (of = 'timeOutCalls') =>
      conscience.take(of) ? conscience.current().timeOutAnswer : undefined,
    book: () => ({ entries: state.entries, totals: totalBook(state.entries) }),
    close: () => journal.close(),
  }
  addApiRoutes(app, processor, options)
  addCardRoutes(app, processor)
  addBookRoutes(app, processor)
  return processor
}
