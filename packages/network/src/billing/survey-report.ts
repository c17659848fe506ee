// Looks at a payment report without a lock: what its lines mean to the books as they stand, and whether any is news.
import type { Database } from '../platform/index.ts'
import type { ReportLine } from '../processors/index.ts'
import { decideReport } from './decide-report.ts'
import type { DecidedLine } from './decide-report.ts'
import { addCounts, countOutcomes } from './outcome-counts.ts'
import type { OutcomeCounts } from './outcome-counts.ts'
import { requestKeysOf } from './request-keys.ts'
import { countNewDisagreements } from './store-disagreements.ts'
import { selectRequests } from './store-requests.ts'

export interface Contradiction {
  readonly line: number
  readonly request: string
  readonly status: string
}

export interface SurveyedReport {
  /** A line would answer a request, or does not agree with the books in a way that was never seen. */
  readonly hasNews: boolean
  readonly counts: OutcomeCounts
  /** The first of them, by line. */
  readonly contradictions: readonly Contradiction[]
}

const contradictionsShownMax = 100

export async function surveyReport(
  database: Database,
  {
    processor,
    lines,
    chunkSize,
  }: {
    readonly processor: string | null
    readonly lines: readonly ReportLine[]
    readonly chunkSize: number
  },
): Promise<SurveyedReport> {
  let survey: SurveyedReport = {
    hasNews: false,
    counts: { paid: 0, declined: 0, unknown: 0, repeated: 0, contradicts: 0 },
    contradictions: [],
  }
  for (let from = 0; from < lines.length; from += chunkSize) {
    const chunk = lines.slice(from, from + chunkSize)
    const { decided, newCount } = await database.read('billing.survey-report', async (tx) => {
      const requests = await selectRequests(tx, requestKeysOf(chunk))
      const { lines: seen } = decideReport(chunk, requests, { processor })
      const disagreeing = seen.filter(({ outcome }) => ['unknown', 'contradicts'].includes(outcome))
      const found = await countNewDisagreements(tx, { processor, lines: disagreeing })
      return { decided: seen, newCount: found }
    })
    survey = addChunk(survey, decided, newCount)
  }
  return survey
}

function addChunk(
  survey: SurveyedReport,
  decided: readonly DecidedLine[],
  newCount: number,
): SurveyedReport {
  const counts = countOutcomes(decided)
  const contradicting = decided.flatMap(({ line: { number, request, status }, outcome }) =>
    outcome === 'contradicts' ? { line: number, request, status } : [],
  )
  return {
    hasNews: survey.hasNews || counts.paid > 0 || counts.declined > 0 || newCount > 0,
    counts: addCounts(survey.counts, counts),
    contradictions: [...survey.contradictions, ...contradicting].slice(0, contradictionsShownMax),
  }
}
