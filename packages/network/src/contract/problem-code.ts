// What is said of each refusal of the API, wherever it comes from.

/** What a code means to the caller. */
export type ProblemCodeRow = {
  /** The HTTP status (RFC 9110). */
  readonly status: number
  /** The same short text every time (RFC 9457, section 3.1.3). */
  readonly title: string
  /** When it is answered and what to do. */
  readonly meaning: string
  /** Whether the same request, sent again unchanged, may succeed later. */
  readonly retry: boolean
}

/** For rows of tables: `again` at the end says that the same request may succeed later. */
export function row(status: number, title: string, meaning: string, retry = false): ProblemCodeRow {
  return { status, title, meaning, retry }
}
export const again = true
