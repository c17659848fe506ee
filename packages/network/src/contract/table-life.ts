// How long what stands in a table stays, and what ends it, in the words of docs/growth.md. A room says it of each table
// that it owns.

export interface TableLife {
  /** What there is a row for each of. */
  readonly rowFor: string
  readonly life: Life
}

export type Life =
  /** It is the books, or answers for ever what was once said: no statement deletes from it. */
  | { readonly kind: 'for_ever'; readonly because: string }
  /** As many rows as there are of something else: time alone adds none. */
  | { readonly kind: 'bounded'; readonly by: string }
  /** It goes when its time is up, by a job or a kind of work. */
  | { readonly kind: 'ends'; readonly after: string; readonly by: string }
  /** What is large or personal in it goes, and the row stays. */
  | { readonly kind: 'thinned'; readonly after: string; readonly by: string }

export function forEver(rowFor: string, because: string): TableLife {
  return { rowFor, life: { kind: 'for_ever', because } }
}

export function inTheBooks(rowFor: string): TableLife {
  return forEver(rowFor, 'it is the books')
}

export function answers(rowFor: string): TableLife {
  return forEver(rowFor, 'an id of a caller stands for one thing')
}

export function nameless(rowFor: string): TableLife {
  return forEver(rowFor, 'the books refer to it; without a name once the person was erased')
}

export function bounded(rowFor: string, by: string): TableLife {
  return { rowFor, life: { kind: 'bounded', by } }
}

export function ends(rowFor: string, after: string, by: string): TableLife {
  return { rowFor, life: { kind: 'ends', after, by } }
}

export function told(rowFor: string, when: string): TableLife {
  return ends(rowFor, `\`TALLYSTICK_TOLD_DAYS\` after ${when}`, 'remove-what-was-told')
}

export function thinned(rowFor: string, after: string, by: string): TableLife {
  return { rowFor, life: { kind: 'thinned', after, by } }
}
