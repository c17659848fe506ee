// Calls the API of a running network.
import { createHttpClient } from '@tallystick/network'
import { CommandError, exitCodes } from './failure.ts'
import { readSandboxNotes } from './sandbox/sandbox-notes.ts'
import { configOf, findUrl } from './terminal.ts'
import type { Terminal } from './terminal.ts'

export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below /api/v1, with its query. */
  readonly path: string
  readonly json?: unknown
  readonly ndjson?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

export interface Api {
  readonly url: string
  /** The parsed answer; NDJSON as a list. @throws {CommandError} with the problem that was answered. */
  call(call: ApiCall): Promise<unknown>
}

const timeoutDefaultMs = 60_000
const answerBytesMax = 64 * 1024 * 1024

/**
 * Gives the work an API that acts as the operator, or as whoever the token belongs to.
 * @throws {CommandError} without a token.
 */
export async function withApi<T>(
  terminal: Terminal,
  options: { readonly token?: string | undefined },
  work: (api: Api) => Promise<T>,
): Promise<T> {
  const config = configOf(terminal)
  const url = findUrl(terminal)
  const sandbox = readSandboxNotes(config.dataDir)
  const own = sandbox?.url === url ? sandbox.operatorToken : undefined
  const token = options.token ?? config.operatorToken ?? own
  if (token === undefined) {
    throw new CommandError(
      `set TALLYSTICK_OPERATOR_TOKEN to the token that the network at ${url} was started with, or type this in the folder of a sandbox`,
    )
  }
  // The operator's own network is often on this very machine.
  const http = createHttpClient({ arePrivateAddressesAllowed: true })
  try {
    return await work({ url, call: (call) => request({ http, url, token }, call) })
  } finally {
    http.close()
  }
}

async function request(
  to: {
    readonly http: ReturnType<typeof createHttpClient>
    readonly url: string
    readonly token: string
  },
  { method, path, json, ndjson, headers, timeoutMs }: ApiCall,
): Promise<unknown> {
  const body = ndjson ?? (json === undefined ? undefined : JSON.stringify(json))
  const response = await to.http.request({
    name: `cli ${method} ${path.split('?')[0] ?? path}`,
    url: `${to.url}/api/v1${path}`,
    method,
    headers: {
      authorization: `Bearer ${to.token}`,
      ...(body === undefined
        ? {}
        : { 'content-type': ndjson === undefined ? 'application/json' : 'application/x-ndjson' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    timeoutMs: timeoutMs ?? timeoutDefaultMs,
    sizeMaxBytes: answerBytesMax,
  })
  if (response.status >= 400) {
    // A refusal is an answer; a network that cannot answer is none.
    const exitCode = response.status < 500 ? exitCodes.refused : exitCodes.unable
    throw new CommandError(describeProblem(response.status, response.text()), exitCode)
  }
  if (response.headers['content-type']?.startsWith('application/x-ndjson') !== true) {
    return response.json()
  }
  const lines = response.text().split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown)
}

/** One line from a problem document (RFC 9457); the status where the answer is none. */
function describeProblem(status: number, text: string): string {
  let problem: {
    code?: string
    title?: string
    detail?: string
    errors?: { pointer: string; detail: string }[]
  }
  try {
    problem = JSON.parse(text) as typeof problem
  } catch (error) {
    if (error instanceof SyntaxError) return `the network answered ${status}, and nothing else`
    throw error
  }
  const { code = String(status), title = '', detail, errors = [] } = problem
  const faults = errors.map((fault) => `${fault.pointer} ${fault.detail}`)
  return [`${title} (${code})`, detail, ...faults].filter((part) => part !== undefined).join('; ')
}

/** All pages of a list, one after the other. `filter` is a part of the query, such as `status=pending`. */
export async function* listAll(
  api: Api,
  path: string,
  filter = '',
): AsyncGenerator<Record<string, unknown>> {
  const filtered = filter === '' ? path : `${path}?${filter}`
  const separator = filter === '' ? '?' : '&'
  for (let after: string | null = ''; after !== null;) {
    const query: string =
      after === '' ? 'limit=200' : `limit=200&after=${encodeURIComponent(after)}`
    const page = (await api.call({ method: 'GET', path: `${filtered}${separator}${query}` })) as {
      data: Record<string, unknown>[]
      next: string | null
    }
    yield* page.data
    after = page.next
  }
}
