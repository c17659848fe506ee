// How routes tell OpenAPI what they answer: one schema when it works, problem documents when not.
import { z } from '@hono/zod-openapi'
import { getProblemCode } from '../../contract/index.ts'
import type { ProblemCode } from '../../contract/index.ts'
import { problemType } from './problem.ts'

/** The schema of a problem document (RFC 9457). */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    retry: z.boolean(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')

/** A JSON answer of a route. */
export function jsonAnswer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** A required JSON body of a route. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

/**
 * The problem answers of a route, by status: those of its own codes, and those that every route has.
 * They are thrown, so the types of a route's handler know only the answers that work.
 */
export function problemAnswers(...codes: readonly ProblemCode[]): object {
  const all = new Set<ProblemCode>([
    'unknown_field',
    'invalid_field',
    'malformed_body',
    'unauthenticated',
    'forbidden',
    'rate_limited',
    'internal_error',
    ...codes,
  ])
  return addProblems({}, [...all])
}

/** The answers of a route, and these problems beside those that it has. */
export function addProblems<Answers extends object>(
  answers: Answers,
  codes: readonly ProblemCode[],
): Answers {
  const described = { ...answers } as Record<string, { readonly description?: string } | undefined>
  const inOrder = codes.toSorted((a, b) => getProblemCode(a).status - getProblemCode(b).status)
  for (const code of inOrder) {
    const { status } = getProblemCode(code)
    const named = described[status]?.description?.split(', ') ?? []
    if (named.includes(`\`${code}\``)) continue
    described[status] = {
      description: [...named, `\`${code}\``].join(', '),
      content: { [problemType]: { schema: problemSchema } },
    } as object
  }
  return described as Answers
}

/** What a route with a bearer token says about it. */
export const bearer: { readonly bearer: string[] }[] = [{ bearer: [] }]
