// A tagged PDF with a title and a language (ISO 32000-1, section 14.8): headings, facts, tables.
import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { drawText, heightOf, widthOf } from './pdf-text.ts'
import type { TextStyle } from './pdf-text.ts'

export interface PdfHead {
  readonly title: string
  readonly author: string
  /** BCP 47, such as `en`. */
  readonly language: string
  /** Said at the foot of each page, with its number. */
  readonly footer: (page: number) => string
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

// One slice of one document in each turn of the event loop, however many are made at once.
let turns: Promise<void> = Promise.resolve()

type Doc = InstanceType<typeof PDFDocument>
type StructureElement = ReturnType<Doc['struct']>

const margin = 50
const footHeight = 40
const ink = '#1c1b19'
const soft = '#5b5850'
const line = '#d5d1c6'
const sizes = { heading: 22, section: 13, body: 9.5, small: 8, least: 5 } as const
const rowPadding = 5
// Some ten milliseconds of drawing.
const rowsPerSlice = 25
const waitingBytesMax = 1_000_000
// Longer than any sign of a currency.
const wordPattern = /\p{L}{4}/u

/** Draws from top to bottom; pages are sent on as they are full, in slices between which others are served. */
export class PdfWriter {
  readonly #doc: Doc
  readonly #head: PdfHead
  readonly #root: StructureElement
  readonly #width: number
  readonly #bottom: number
  #pageCount = 0
  #wake: () => void = () => undefined

  constructor(head: PdfHead) {
    this.#head = head
    this.#doc = new PDFDocument({
      size: 'A4',
      margins: { top: margin, left: margin, right: margin, bottom: margin },
      autoFirstPage: false,
      pdfVersion: '1.7',
      // The faces are our own.
      font: '',
      tagged: true,
      lang: head.language,
      displayTitle: true,
      info: { Title: head.title, Author: head.author },
    })
    // The library makes pages whether they are read or not; so reading, and its end, are listened for here.
    this.#doc._read = () => {
      this.#wake()
    }
    this.#doc.once('close', () => {
      this.#wake()
    })
    this.#root = this.#doc.struct('Document')
    this.#doc.addStructure(this.#root)
    this.#startPage()
    this.#width = this.#doc.page.width - 2 * margin
    this.#bottom = this.#doc.page.height - margin - footHeight
  }

  /** The bytes, from the first page on. */
  get stream(): Doc {
    return this.#doc
  }

  heading(text: string): void {
    this.#block('H1', text, { size: sizes.heading, after: 6 })
  }

  section(text: string): void {
    this.#doc.y += 14
    this.#makeRoom(60)
    this.#block('H2', text, { size: sizes.section, isBold: true, after: 4 })
  }

  paragraph(text: string): void {
    this.#block('P', text, { size: sizes.body, colour: soft, after: 3 })
  }

  /** Facts, one a line: what it is on the left, how it is on the right. */
  facts(facts: readonly (readonly [term: string, detail: string])[]): void {
    const columns = [
      { heading: '', width: 0.6 },
      { heading: '', width: 0.4, isFigure: true },
    ]
    const table = this.#openTable()
    for (const [term, detail] of facts) {
      this.#row(table, columns, [{ text: term }, { text: detail }], 'fact')
    }
    table.end()
  }

  /** A table whose rows may come one by one for a long time. The headings stand again on each page. */
  async table(
    columns: readonly PdfColumn[],
    rows: AsyncIterable<readonly (readonly PdfCell[])[]>,
    totalOf: (count: number) => readonly PdfCell[],
  ): Promise<number> {
    const table = this.#openTable()
    const headings = columns.map(({ heading }) => ({ text: heading }))
    this.#row(table, columns, headings, 'head')
    let count = 0
    for await (const chunk of rows) {
      for (const cells of chunk) {
        if (count % rowsPerSlice === 0) await this.#giveWay()
        if (this.#isFull(this.#rowHeight(columns, cells))) {
          this.#startPage()
          this.#row(undefined, columns, headings, 'head')
        }
        this.#row(table, columns, cells, 'body')
        count += 1
      }
    }
    this.#row(table, columns, totalOf(count), 'total')
    table.end()
    return count
  }

  /**
   * Lets others be served between two slices: a long table takes seconds, and nobody else waits longer than for one
   * slice. Drawing also waits for whoever reads the pages, so that these do not pile up.
   * @throws Error where nobody reads them any more.
   */
  async #giveWay(): Promise<void> {
    turns = turns.then(() => setImmediate())
    await turns
    while (!this.#doc.destroyed && this.#doc.readableLength > waitingBytesMax) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    if (this.#doc.destroyed) throw new Error('nobody reads the document any more')
  }

  end(): void {
    this.#root.end()
    this.#doc.end()
  }

  #openTable(): StructureElement {
    const table = this.#doc.struct('Table')
    this.#root.add(table)
    return table
  }

  #startPage(): void {
    const doc = this.#doc
    doc.addPage()
    this.#pageCount += 1
    // Page furniture is no part of the text that is read out.
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.fillColor(soft)
    // Below the margin, where pdfkit would begin a page of its own.
    const { bottom } = doc.page.margins
    doc.page.margins.bottom = 0
    const at = { x: margin, y: doc.page.height - margin, size: sizes.small }
    drawText(doc, this.#head.footer(this.#pageCount), at)
    doc.page.margins.bottom = bottom
    doc.endMarkedContent()
    doc.x = margin
    doc.y = margin
  }

  #isFull(height: number): boolean {
    return this.#doc.y + height > this.#bottom
  }

  #makeRoom(height: number): void {
    if (this.#isFull(height)) this.#startPage()
  }

  #block(
    tag: 'H1' | 'H2' | 'P',
    text: string,
    style: TextStyle & { readonly colour?: string; readonly after: number },
  ): void {
    const doc = this.#doc
    this.#makeRoom(heightOf(doc, text, { ...style, width: this.#width }))
    const draw = (): void => {
      doc.fillColor(style.colour ?? ink)
      drawText(doc, text, { ...style, x: margin, y: doc.y, width: this.#width })
    }
    const element = doc.struct(tag, {}, draw)
    this.#root.add(element)
    element.end()
    doc.y += style.after
  }

  /** An amount is never broken into two lines: a long one is drawn smaller. */
  #sizeOf(text: string, width: number, column: PdfColumn | undefined): number {
    if (column?.isFigure !== true || wordPattern.test(text)) return sizes.body
    const drawn = widthOf(this.#doc, text, { size: sizes.body })
    return drawn <= width ? sizes.body : Math.max((sizes.body * width) / drawn - 0.05, sizes.least)
  }

  #cellHeight(cell: PdfCell, width: number, column: PdfColumn | undefined): number {
    const size = this.#sizeOf(cell.text, width, column)
    const height = heightOf(this.#doc, cell.text, { size, width })
    if (cell.small === undefined) return height
    return height + heightOf(this.#doc, cell.small, { size: sizes.small, width })
  }

  #rowHeight(columns: readonly PdfColumn[], cells: readonly PdfCell[]): number {
    const heights = cells.map((cell, index) =>
      this.#cellHeight(
        cell,
        this.#width * (columns[index]?.width ?? 0) - rowPadding,
        columns[index],
      ),
    )
    return Math.max(...heights) + 2 * rowPadding
  }

  /** Without a table the row is page furniture: headings that stand again. */
  #row(
    table: StructureElement | undefined,
    columns: readonly PdfColumn[],
    cells: readonly PdfCell[],
    kind: 'head' | 'body' | 'total' | 'fact',
  ): void {
    const doc = this.#doc
    const height = this.#rowHeight(columns, cells)
    this.#makeRoom(height)
    const top = doc.y
    // An element that is made and never ended would keep the document open for ever.
    const row = table === undefined ? undefined : doc.struct('TR')
    if (row !== undefined) table?.add(row)
    let x = margin
    for (const [index, cell] of cells.entries()) {
      const column = columns[index]
      const width = this.#width * (column?.width ?? 0)
      const at = { x, y: top + rowPadding, width: width - rowPadding, column }
      const isHeading = kind === 'head' || (kind === 'fact' && index === 0)
      if (row === undefined) {
        doc.markContent('Artifact', { type: 'Pagination' })
        this.#cell(cell, kind, at)
        doc.endMarkedContent()
      } else {
        const element = doc.struct(isHeading ? 'TH' : 'TD', {}, () => {
          this.#cell(cell, kind, at)
        })
        row.add(element)
        element.end()
      }
      x += width
    }
    row?.end()
    doc.markContent('Artifact', { type: 'Layout' })
    const isFirm = kind === 'head' || kind === 'total'
    const ruleY = kind === 'total' ? top : top + height
    doc
      .moveTo(margin, ruleY)
      .lineTo(margin + this.#width, ruleY)
      .lineWidth(0.5)
      .strokeColor(isFirm ? ink : line)
      .stroke()
    doc.endMarkedContent()
    doc.x = margin
    doc.y = top + height
  }

  #cell(
    cell: PdfCell,
    kind: 'head' | 'body' | 'total' | 'fact',
    at: {
      readonly x: number
      readonly y: number
      readonly width: number
      readonly column: PdfColumn | undefined
    },
  ): void {
    const doc = this.#doc
    const { x, y, width, column } = at
    const align = column?.isFigure === true ? 'right' : 'left'
    const size = kind === 'head' ? sizes.small : this.#sizeOf(cell.text, width, column)
    doc.fillColor(kind === 'head' ? soft : ink)
    drawText(doc, cell.text, { x, y, width, align, size, isBold: kind === 'total' })
    if (cell.small === undefined) return
    doc.fillColor(soft)
    drawText(doc, cell.small, { x, y: doc.y, width, align, size: sizes.small })
  }
}
