// What a wing gives to every page of its own: where its header and footer lead. The layout draws it, whichever it is.
import type { Texts } from '../texts/index.ts'

/** One place that the navigation leads to. A page names the entry that it belongs to. */
export interface NavigationEntry {
  readonly path: string
  readonly label: (texts: Texts) => string
}

/** All pages for one audience, as every one of them shows them. */
export interface Wing {
  /** What the navigation is called to those who hear it. */
  readonly label: (texts: Texts) => string
  /** In the header's line: what people come for most. */
  readonly line: readonly NavigationEntry[]
  /** One click away, in the order in which they are shown. */
  readonly more: readonly NavigationEntry[]
  readonly footer: readonly NavigationEntry[]
  /** Where somebody who is signed on begins. */
  readonly start: NavigationEntry
  readonly signOn: NavigationEntry
  /** POST, field `csrf`. */
  readonly signOffPath: string
  /** Of the client that browsers can install. */
  readonly manifestPath: string
}
