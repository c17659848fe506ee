// What documents are made of, as whoever writes one hands it in.

export interface PdfHead {
  readonly title: string
  readonly author: string
  /** BCP 47, such as `en`. */
  readonly language: string
  /** Said at the foot of each page. */
  readonly footer: string
  /** The same, of the number of a page: what stands before the number of all pages. */
  readonly page: (page: number) => string
}

export interface PdfColumn {
  readonly heading: string
  /** Share of the width; they add up to 1. */
  readonly width: number
  readonly isFigure?: boolean
}

export interface PdfCell {
  readonly text: string
  /** Said in small print under it. */
  readonly small?: string | undefined
}

export type PdfRow =
  | { readonly kind: 'line'; readonly cells: readonly PdfCell[] }
  /** What some of the lines above add up to. */
  | { readonly kind: 'sum'; readonly cells: readonly PdfCell[] }
  /** What the lines below have in common; `again` where they go on on another page. */
  | { readonly kind: 'group'; readonly text: string; readonly again: string }

export interface PdfTable {
  readonly columns: readonly PdfColumn[]
  /** They may come one by one for a long time. */
  readonly rows: AsyncIterable<readonly PdfRow[]> | Iterable<readonly PdfRow[]>
  /** Asked for when the rows have ended. */
  readonly totals: () => readonly (readonly PdfCell[])[]
}
