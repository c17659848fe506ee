// What every refusal of the API looks like, and what none of them says.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Json } from './open-script.ts'
import type { Answer } from './send-request.ts'

const errorsFile = fileURLToPath(new URL('../../../../../docs/errors.md', import.meta.url))
const documented = new Map(
  [...readFileSync(errorsFile, 'utf8').matchAll(/^\| `(\w+)` +\| (\d{3}) /gm)].map(
    ([, code = '', status]) => [code, Number(status)],
  ),
)

/** The codes of docs/errors.md with their statuses. */
export const documentedCodes: ReadonlyMap<string, number> = documented

// Traces, SQL and files of the machine have no place in an answer.
const innards = /\bat .+\.ts:\d|node_modules|\bselect .+ from\b|syntax error|violates|\/work\//i

/** The code of a refusal. @throws AssertionError when it is no problem document of docs/errors.md. */
export function assertProblem(answer: Answer, what: string): string {
  const shown = `${what}: ${answer.status} ${answer.text.slice(0, 300)}`
  assert.ok(answer.status >= 400 && answer.status < 500, shown)
  assert.equal(answer.type, 'application/problem+json', shown)
  assert.ok(answer.headers['request-id'] !== undefined, shown)
  return assertProblemBody(JSON.parse(answer.text) as Json, { status: answer.status, what: shown })
}

/** The same for one line of a batch. */
export function assertProblemBody(
  body: Json,
  { status = Number(body['status']), what }: { readonly status?: number; readonly what: string },
): string {
  const code = String(body['code'])
  assert.equal(documented.get(code), status, what)
  assert.equal(body['status'], status, what)
  assert.equal(typeof body['type'], 'string', what)
  assert.equal(typeof body['title'], 'string', what)
  assert.equal(typeof body['retry'], 'boolean', what)
  for (const error of (body['errors'] ?? []) as readonly Json[]) {
    assert.equal(typeof error['pointer'], 'string', what)
    assert.equal(typeof error['detail'], 'string', what)
  }
  assert.ok(status < 500, what)
  assert.doesNotMatch(JSON.stringify(body), innards, what)
  return code
}
