// From what a schema found wrong to a problem: one JSON Pointer per field at fault.
import type { ZodError } from 'zod'
import type { core } from 'zod'
import { isProblemCode } from '../../contract/index.ts'
import type { ProblemCode } from '../../contract/index.ts'
import { Problem } from './problem.ts'
import type { FieldError } from './problem.ts'

/** Where the values came from: a body is pointed into from its root, the others by name. */
export type IssueTarget = 'json' | 'query' | 'param' | 'header' | 'cookie' | 'form'

const errorCountMax = 20
const prefixes: Readonly<Record<IssueTarget, string>> = {
  json: '',
  form: '',
  query: '?',
  param: '/path',
  header: '/header',
  cookie: '/cookie',
}

/** The problem for a value that its schema refused. Unknown fields come first, then the first field. */
export function problemOfIssues(error: ZodError, target: IssueTarget = 'json'): Problem {
  const found = error.issues.flatMap((issue) => readIssue(issue, target))
  const unknown = found.find(({ code }) => code === 'unknown_field')
  const code = unknown?.code ?? found[0]?.code ?? 'invalid_field'
  const errors = found.slice(0, errorCountMax).map(({ pointer, detail }) => ({ pointer, detail }))
  return new Problem(code, { detail: errors[0]?.detail, errors })
}

type FoundError = FieldError & { readonly code: ProblemCode }

function readIssue(issue: core.$ZodIssue, target: IssueTarget): readonly FoundError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown_field',
      pointer: jsonPointer([...issue.path, key], target),
      detail: 'is not a field of this route',
    }))
  }
  if (issue.code === 'invalid_union') return [readUnionIssue(issue, target)]
  return [readSimpleIssue(issue, issue.path, target)]
}

// A union says what each of its members missed; the member that got furthest is what was meant.
function readUnionIssue(issue: core.$ZodIssueInvalidUnion, target: IssueTarget): FoundError {
  const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0]
  if (deepest === undefined) return readSimpleIssue(issue, issue.path, target)
  const path = [...issue.path, ...deepest.path]
  if (deepest.code === 'unrecognized_keys') {
    return {
      code: 'unknown_field',
      pointer: jsonPointer([...path, ...deepest.keys.slice(0, 1)], target),
      detail: 'is not a field of this route',
    }
  }
  return readSimpleIssue(deepest, path, target)
}

function readSimpleIssue(
  issue: core.$ZodIssue,
  path: readonly PropertyKey[],
  target: IssueTarget,
): FoundError {
  const named: unknown = issue.code === 'custom' ? issue.params?.['problem'] : undefined
  return {
    code: typeof named === 'string' && isProblemCode(named) ? named : 'invalid_field',
    pointer: jsonPointer(path, target),
    detail: issue.message,
  }
}

/** A JSON Pointer (RFC 6901) to a place in a body, with the name of the place for the other targets. */
function jsonPointer(path: readonly PropertyKey[], target: IssueTarget = 'json'): string {
  const tokens = path.map((key) => String(key).slice(0, 100).replaceAll('~', '~0'))
  const escaped = tokens.map((token) => token.replaceAll('/', '~1'))
  if (target === 'query') return `?${escaped.join('/')}`
  return prefixes[target] + escaped.map((token) => `/${token}`).join('')
}
