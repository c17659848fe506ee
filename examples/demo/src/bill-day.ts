// Bills one day and waits until the processor has answered, so that the desk can tell what came of it.
import type { NetworkApi } from './network-api.ts'

/** A billing run as the network's API lists it. */
export interface BillingRun {
  readonly run: string
  readonly date: string
  readonly requests: number
  readonly totals: readonly { readonly amount: string; readonly currency: string }[]
  readonly below_threshold: number
}

export type BilledDay = BillingRun & {
  /** The same date again answers with the run that it had. */
  readonly status: 'made' | 'exists'
  readonly paid: number
  readonly declined: number
}

/** Whether anybody owed anything on that day. */
export function hasBilled(run: BillingRun): boolean {
  return run.requests + run.below_threshold > 0
}

const askAgainAfterMs = 200
// The network looks for answers every two seconds; a small and busy machine takes longer.
const waitAtMostMs = 60_000

/** Requests without an answer by then are neither paid nor declined. */
export async function billDay(api: NetworkApi, date: string): Promise<BilledDay> {
  const run = await api.call<BillingRun & Pick<BilledDay, 'status'>>(
    'POST',
    '/api/v1/billing/runs',
    { body: { date } },
  )
  const deadlineMs = performance.now() + waitAtMostMs
  for (;;) {
    const answers = run.requests === 0 ? { paid: 0, declined: 0 } : await countAnswers(api, run)
    const isAnswered = answers.paid + answers.declined === run.requests
    if (isAnswered || performance.now() > deadlineMs) return { ...run, ...answers }
    await new Promise((resolve) => setTimeout(resolve, askAgainAfterMs))
  }
}

async function countAnswers(
  api: NetworkApi,
  { run }: BillingRun,
): Promise<{ paid: number; declined: number }> {
  let [paid, declined] = [0, 0]
  let after: string | null = ''
  while (after !== null) {
    const page: { data: readonly { status: string }[]; next: string | null } = await api.call(
      'GET',
      `/api/v1/billing/runs/${run}/requests?limit=100${after === '' ? '' : `&after=${after}`}`,
    )
    paid += page.data.filter(({ status }) => status === 'paid').length
    declined += page.data.filter(({ status }) => status === 'declined').length
    after = page.next
  }
  return { paid, declined }
}
