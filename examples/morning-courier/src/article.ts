// An article as the newsroom files it.

export type Article = {
  /** The sku under which it is sold, and its place in the address. */
  readonly sku: string
  readonly section: 'City' | 'Investigation' | 'Life' | 'Sport' | 'Money' | 'Culture'
  readonly author: string
  readonly minutes: number
  /** Which drawing stands above it, if any. */
  readonly drawing?: 'gauge' | 'ferry' | 'tram'
  /** One of these is given away each week. */
  readonly isMetered?: true
  /** The first one is free to read. */
  readonly paragraphs: readonly string[]
}
