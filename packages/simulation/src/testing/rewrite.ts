// Plants a bug into the text of statements.
import type { Seams } from '../world/seams.ts'

/** Statement, part, what stands there instead. */
export type Rewriting = readonly [name: string, part: string, other: string]

/** Replaces a part of one statement's text. @throws Error when the part is not there: the mutant would be none. */
export function rewrite(...[name, part, other]: Rewriting): () => Seams {
  return rewriteAll([[name, part, other]])
}

export function rewriteAll(rewritings: readonly Rewriting[], schemaChange?: string): () => Seams {
  return () => ({
    ...(schemaChange === undefined ? {} : { schemaChange }),
    alterStatement(statement) {
      let { text } = statement
      for (const [name, part, other] of rewritings) {
        if (statement.name !== name) continue
        if (!text.includes(part)) throw new Error(`${name} has no ${part}`)
        text = text.replace(part, other)
      }
      return { ...statement, text }
    },
  })
}
