// Batches as NDJSON: one JSON value per line, in and out. A bad line refuses itself, not the batch.
import type { Context } from 'hono'
import { hasRepeatedMember } from '@tallystick/proofs'
import type { z } from '@hono/zod-openapi'
import { Problem, repeatedMember } from './problem.ts'
import { problemOfIssues } from './read-issues.ts'

// As any string: the router's types take a name that ends in "json" for JSON itself.
export const ndjsonType: string = 'application/x-ndjson'

/** A line that was read, or why it was not; `number` counts from 1 over the lines that hold something. */
export type ReadLine<Value> =
  | { readonly ok: true; readonly number: number; readonly value: Value }
  | { readonly ok: false; readonly number: number; readonly problem: Problem }

/**
 * Reads the body of a request as NDJSON; empty lines are passed over.
 * @throws Problem `unsupported_media_type`, `malformed_body` (not UTF-8) or `too_many_lines`.
 */
export async function readNdjson<Schema extends z.ZodType>(
  c: Context,
  input: { readonly schema: Schema; readonly lineCountMax: number },
): Promise<readonly ReadLine<z.output<Schema>>[]> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== ndjsonType) throw new Problem('unsupported_media_type')
  const text = decode(await c.req.arrayBuffer())
  return readLines(text, input)
}

/** The same for a text, such as a file. */
export function readLines<Schema extends z.ZodType>(
  text: string,
  input: { readonly schema: Schema; readonly lineCountMax: number },
): readonly ReadLine<z.output<Schema>>[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > input.lineCountMax) {
    throw new Problem('too_many_lines', { detail: `at most ${input.lineCountMax} lines` })
  }
  return lines.map((line, index) => readLine(line, index + 1, input.schema))
}

function readLine<Schema extends z.ZodType>(
  line: string,
  number: number,
  schema: Schema,
): ReadLine<z.output<Schema>> {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, number, problem: new Problem('malformed_body') }
  }
  if (hasRepeatedMember(line, json)) return { ok: false, number, problem: repeatedMember() }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { ok: true, number, value: parsed.data }
  return { ok: false, number, problem: problemOfIssues(parsed.error) }
}

function decode(body: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Problem('malformed_body', { detail: 'the body is not UTF-8' })
  }
}

/** Answers one line per value, in order. */
export function answerNdjson(c: Context, values: readonly unknown[]): Response {
  const body = values.map((value) => `${JSON.stringify(value)}\n`).join('')
  return c.body(body, 200, { 'content-type': ndjsonType })
}
