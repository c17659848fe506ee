// A report as its authors hand it in: findings, a table, a chart, and text.

export type Table = {
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[]
}

export type Chart = {
  readonly kind: 'lines' | 'bars'
  readonly title: string
  readonly unit: string
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

export type Report = {
  /** The sku under which it is sold, and its place in the address. */
  readonly sku: string
  readonly number: string
  readonly area: 'Freight' | 'Energy' | 'Food' | 'Ocean'
  readonly authors: string
  readonly pages: number
  readonly published: string
  /** Free to read. */
  readonly findings: readonly string[]
  readonly chart: Chart
  readonly table: Table
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[]
}
