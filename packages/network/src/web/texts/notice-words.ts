// What the words of a notice are, in any language: one entry per kind, whose facts are listed in the outbox.
import type { NoticeFacts, NoticeKind } from '../../contract/index.ts'

/** Facts arrive ready to print. An empty line in `body` begins a new paragraph. */
interface Words<Facts> {
  readonly subject: (facts: Facts) => string
  readonly headline: (facts: Facts) => string
  readonly body: (facts: Facts) => string
  /** Where to go: an address of the network, without its host. */
  readonly action?: { readonly label: string; readonly path: (facts: Facts) => string }
}

/** The words of every kind. */
export type NoticeWords = { readonly [Kind in NoticeKind]: Words<NoticeFacts<Kind>> }

/** The words of the kinds that one file is about. */
export type SomeNoticeWords = Partial<NoticeWords>
