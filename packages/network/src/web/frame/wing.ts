// What a wing gives to every page of its own: where its header and footer lead. The layout draws it, whichever it is.
import type { Texts } from '../texts/index.ts'

/** One place that the navigation leads to. A page names the entry that it belongs to. */
export interface NavigationEntry {
  /** Where the wing is about one of several things, with the names of its `params`, such as `/console/:merchant`. */
  readonly path: string
  readonly label: (texts: Texts) => string
}

/** Entries that people look for together, under a word of their own. */
export interface NavigationGroup {
  readonly label: (texts: Texts) => string
  readonly entries: readonly NavigationEntry[]
}

/** All pages for one audience, as every one of them shows them. */
export interface Wing {
  /** What the navigation is called to those who hear it. */
  readonly label: (texts: Texts) => string
  /** The menu of who is signed on: every part, once, in the order in which it is shown. */
  readonly groups: readonly NavigationGroup[]
  /** What people come for most: beside the menu too, where the screen has room for a line. */
  readonly line: readonly NavigationEntry[]
  /** Beside the way in, for who is not signed on. */
  readonly visitorLine: readonly NavigationEntry[]
  readonly footer: readonly NavigationEntry[]
  /** Where somebody who is signed on begins. */
  readonly start: NavigationEntry
  readonly signOn: NavigationEntry
  /** Where people are written to, whoever writes. */
  readonly contact: NavigationEntry
  /** POST, field `csrf`. */
  readonly signOffPath: string
  /** Of the client that browsers can install. */
  readonly manifestPath: string
  /** What stands in the paths of its entries, by name: whose pages these are, where people have several of a kind. */
  readonly params?: Readonly<Record<string, string>>
}

/** Where an entry leads from a page of the wing. */
export function pathOf({ params = {} }: Pick<Wing, 'params'>, { path }: NavigationEntry): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`nothing for :${name} of ${path}`)
    return encodeURIComponent(value)
  })
}
