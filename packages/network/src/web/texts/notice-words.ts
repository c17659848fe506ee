// What the words of a notice are, in any language: one entry per kind, whose facts the contract lists.
import assert from 'node:assert/strict'
import type { NoticeFacts, NoticeKind } from '../../contract/index.ts'

/** Facts arrive ready to print. An empty line in `body` begins a new paragraph. */
interface Words<Facts> {
  readonly subject: (facts: Facts) => string
  readonly headline: (facts: Facts) => string
  readonly body: (facts: Facts) => string
  /** Where to go: an address of the network, without its host. */
  readonly action?: { readonly label: string; readonly path: (facts: Facts) => string }
}

/** What became of a closed statement that was not asked for: the facts of `statement_closed`. */
export type StatementOutcome = 'below_threshold' | 'still_open' | 'without_method' | 'in_credit'

/** The words of every kind. */
export type NoticeWords = { readonly [Kind in NoticeKind]: Words<NoticeFacts<Kind>> }

/** The words of the kinds that one file is about. */
export type SomeNoticeWords = Partial<NoticeWords>

/** The word for a fact that is a code: whoever told of it took it from the closed list that the words are for. */
export function wordOf<Code extends string, Word>(
  words: Readonly<Record<Code, Word>>,
  code: string,
): Word {
  assert.ok(isCodeOf(words, code), `no words for ${code}`)
  return words[code]
}

function isCodeOf<Code extends string>(
  words: Readonly<Record<Code, unknown>>,
  code: string,
): code is Code {
  return Object.hasOwn(words, code)
}
