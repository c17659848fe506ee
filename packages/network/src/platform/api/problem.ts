// A refusal on its way out: thrown anywhere below a route, answered as an RFC 9457 problem document.
import { getProblemCode } from '../../contract/index.ts'
import type { ProblemCode } from '../../contract/index.ts'

/** One field at fault: `pointer` is a JSON Pointer (RFC 6901) into the body, or `?name`, `/path/name`. */
export type FieldError = { readonly pointer: string; readonly detail: string }

export type ProblemOptions = {
  /** What is special about this occurrence, for a developer. Never contains secrets or other tenants' data. */
  readonly detail?: string | undefined
  readonly errors?: readonly FieldError[] | undefined
  /** Whole seconds for the Retry-After header (RFC 9110, section 10.2.3). */
  readonly retryAfterSeconds?: number | undefined
  /** Further members of the document, such as the limit that refused. */
  readonly members?: Readonly<Record<string, ProblemMember>> | undefined
}

export const problemType = 'application/problem+json'

type Plain = string | number | boolean | null
type ProblemMember = Plain | Readonly<Record<string, Plain>>

/** The document as sent, `application/problem+json`. */
export type ProblemBody = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  readonly retry: boolean
  readonly detail?: string
  readonly errors?: readonly FieldError[]
}

/** An expected refusal of a request. Operations answer values; routes turn those into this. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly options: ProblemOptions

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.detail === undefined ? code : `${code}: ${options.detail}`)
    this.code = code
    this.options = options
  }

  get status(): number {
    return getProblemCode(this.code).status
  }
}

export function repeatedMember(): Problem {
  return new Problem('malformed_body', { detail: 'a member is named twice' })
}

/** The problem document of a problem. */
export function problemBody(problem: Problem): ProblemBody {
  const { status, title, retry } = getProblemCode(problem.code)
  const { detail, errors, members } = problem.options
  return {
    ...members,
    // A relative reference: the table is served by the network itself, below GET /api/v1/problems.
    type: `/api/v1/problems#${problem.code}`,
    title,
    status,
    code: problem.code,
    retry,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined || errors.length === 0 ? {} : { errors }),
  }
}

/** The problem as an answer. Everything that is not in the document stays inside. */
export function answerProblem(problem: Problem): Response {
  const headers = new Headers({ 'content-type': problemType })
  const { retryAfterSeconds } = problem.options
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds))
  // RFC 6750, section 3: a refusal for want of a token names the scheme.
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer')
  return new Response(JSON.stringify(problemBody(problem)), { status: problem.status, headers })
}
