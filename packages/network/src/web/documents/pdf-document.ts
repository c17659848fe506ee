// A tagged PDF with a title and a language (ISO 32000-1, section 14.8): a letterhead, headings, facts, tables.
import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { PageTotal } from './pdf-page-total.ts'
import type { PdfCell, PdfColumn, PdfHead, PdfTable } from './pdf-parts.ts'
import { drawText, heightOf, useMain, widthOf } from './pdf-text.ts'
import type { TextStyle } from './pdf-text.ts'

// One slice of one document in each turn of the event loop, however many are made at once.
let turns: Promise<void> = Promise.resolve()

type Doc = InstanceType<typeof PDFDocument>
type StructureElement = ReturnType<Doc['struct']>
type RowKind = 'head' | 'line' | 'sum' | 'group' | 'total' | 'fact'

const margin = 50
const footHeight = 40
const ink = '#1c1b19'
const soft = '#5b5850'
const line = '#d5d1c6'
const sizes = { heading: 22, section: 13, body: 9.5, small: 8, least: 5 } as const
const rowPadding = 5
const groupPadding = 7
// A group's name never stands alone at the foot of a page.
const lineRoom = 34
// Nor does a heading, with those of the table below it.
const sectionRoom = 110
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
  readonly #total: PageTotal
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
    this.#total = new PageTotal(this.#doc, sizes.small)
    this.#startPage()
    this.#width = this.#doc.page.width - 2 * margin
    this.#bottom = this.#doc.page.height - margin - footHeight
  }

  /** The bytes, from the first page on. */
  get stream(): Doc {
    return this.#doc
  }

  /** Whose document it is, with the lines of their address on the right; then whom it is for. */
  letterhead({
    name,
    sender,
    receiver,
  }: {
    readonly name: string
    readonly sender: readonly string[]
    readonly receiver: readonly string[]
  }): void {
    const doc = this.#doc
    const half = this.#width / 2
    this.#lines([name], { x: margin, width: half, size: sizes.section, isBold: true })
    const afterName = doc.y
    doc.y = margin
    this.#lines(sender, { x: margin + half, width: half, size: sizes.small, align: 'right' })
    const afterSender = doc.y
    // Where the window of an envelope would be.
    doc.y = Math.max(afterName, afterSender - (receiver.length - 1) * sizes.body) + 14
    this.#lines(receiver, { x: margin, width: half, size: sizes.body })
    doc.y = Math.max(doc.y, afterSender) + 22
  }

  heading(text: string): void {
    this.#block('H1', text, { size: sizes.heading, after: 6 })
  }

  section(text: string): void {
    this.#doc.y += 14
    this.#makeRoom(sectionRoom)
    this.#block('H2', text, { size: sizes.section, isBold: true, after: 4 })
  }

  paragraph(text: string): void {
    this.#block('P', text, { size: sizes.body, colour: soft, after: 3 })
  }

  /** What matters most about it. */
  statement(text: string): void {
    this.#doc.y += 8
    this.#block('P', text, { size: sizes.body + 1, isBold: true, after: 3 })
  }

  /** Facts, one a line: what it is on the left; how it is beside that, or a figure at the right edge. */
  facts(
    facts: readonly (readonly [term: string, detail: string])[],
    { areFigures = false, isLastTotal = false } = {},
  ): void {
    const width = areFigures ? 0.6 : 0.3
    const columns = [
      { heading: '', width },
      { heading: '', width: 1 - width, isFigure: areFigures },
    ]
    const table = this.#openTable()
    for (const [at, [term, detail]] of facts.entries()) {
      const kind = isLastTotal && at === facts.length - 1 ? 'total' : 'fact'
      this.#row(table, columns, [{ text: term }, { text: detail }], kind)
    }
    table.end()
  }

  /** The headings stand again on each page, and so does the group that goes on there. */
  async table({ columns, rows, totals }: PdfTable): Promise<void> {
    const table = this.#openTable()
    const headings = columns.map(({ heading }) => ({ text: heading }))
    const startTable = (): void => {
      this.#row(undefined, columns, headings, 'head')
    }
    this.#row(table, columns, headings, 'head')
    let count = 0
    let again: string | undefined
    for await (const chunk of rows) {
      for (const row of chunk) {
        if (count % rowsPerSlice === 0) await this.#giveWay()
        count += 1
        if (row.kind === 'group') {
          if (this.#isFull(lineRoom + groupPadding + sizes.body)) {
            this.#startPage()
            startTable()
          }
          this.#row(table, whole, [{ text: row.text }], 'group')
          again = row.again
          continue
        }
        if (this.#isFull(this.#rowHeight(columns, row.cells, row.kind))) {
          this.#startPage()
          startTable()
          if (again !== undefined) this.#row(undefined, whole, [{ text: again }], 'group')
        }
        this.#row(table, columns, row.cells, row.kind)
      }
    }
    for (const cells of totals()) this.#row(table, columns, cells, 'total')
    table.end()
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
    useMain(this.#doc, { size: sizes.small })
    this.#total.draw(this.#pageCount, soft)
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
    const size = sizes.small
    const y = doc.page.height - margin
    const page = this.#head.page(this.#pageCount).trimEnd()
    drawText(doc, page, { x: margin, y, size })
    const x = margin + widthOf(doc, page, { size })
    useMain(doc, { size })
    this.#total.show({ x, y })
    const { footer } = this.#head
    const footerWidth = widthOf(doc, footer, { size })
    drawText(doc, footer, { x: doc.page.width - margin - footerWidth, y, size })
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

  /** Lines of an address. */
  #lines(
    lines: readonly string[],
    place: TextStyle & {
      readonly x: number
      readonly width: number
      readonly align?: 'left' | 'right'
    },
  ): void {
    const doc = this.#doc
    for (const text of lines) {
      const element = doc.struct('P', {}, () => {
        doc.fillColor(place.align === 'right' ? soft : ink)
        drawText(doc, text, { ...place, y: doc.y })
      })
      this.#root.add(element)
      element.end()
      doc.y += 1.5
    }
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

  #rowHeight(columns: readonly PdfColumn[], cells: readonly PdfCell[], kind: RowKind): number {
    const heights = cells.map((cell, index) =>
      this.#cellHeight(
        cell,
        this.#width * (columns[index]?.width ?? 0) - rowPadding,
        columns[index],
      ),
    )
    return Math.max(...heights) + (kind === 'group' ? groupPadding : rowPadding) + rowPadding
  }

  /** Without a table the row is page furniture: headings that stand again. */
  #row(
    table: StructureElement | undefined,
    columns: readonly PdfColumn[],
    cells: readonly PdfCell[],
    kind: RowKind,
  ): void {
    const doc = this.#doc
    const height = this.#rowHeight(columns, cells, kind)
    this.#makeRoom(height)
    const top = doc.y
    // An element that is made and never ended would keep the document open for ever.
    const row = table === undefined ? undefined : doc.struct('TR')
    if (row !== undefined) table?.add(row)
    let x = margin
    for (const [index, cell] of cells.entries()) {
      const column = columns[index]
      const width = this.#width * (column?.width ?? 0)
      const y = top + (kind === 'group' ? groupPadding : rowPadding)
      // Figures stand flush with the right edge.
      const inset = column?.isFigure === true ? rowPadding : 0
      const at = { x: x + inset, y, width: width - rowPadding, column }
      if (row === undefined) {
        doc.markContent('Artifact', { type: 'Pagination' })
        this.#cell(cell, kind, at)
        doc.endMarkedContent()
      } else {
        const element = doc.struct(isHeading(kind, index) ? 'TH' : 'TD', {}, () => {
          this.#cell(cell, kind, at)
        })
        row.add(element)
        element.end()
      }
      x += width
    }
    row?.end()
    this.#rule(kind, kind === 'total' ? top : top + height)
    doc.x = margin
    doc.y = top + height
  }

  #rule(kind: RowKind, y: number): void {
    const doc = this.#doc
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(margin, y)
      .lineTo(margin + this.#width, y)
      .lineWidth(0.5)
      .strokeColor(kind === 'head' || kind === 'total' ? ink : line)
      .stroke()
    doc.endMarkedContent()
  }

  #cell(
    cell: PdfCell,
    kind: RowKind,
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
    const isBold = kind === 'total' || kind === 'group'
    doc.fillColor(kind === 'head' || kind === 'sum' ? soft : ink)
    drawText(doc, cell.text, { x, y, width, align, size, isBold })
    if (cell.small === undefined) return
    doc.fillColor(soft)
    drawText(doc, cell.small, { x, y: doc.y, width, align, size: sizes.small })
  }
}

/** A group's name stands over all columns. */
const whole: readonly PdfColumn[] = [{ heading: '', width: 1 }]

function isHeading(kind: RowKind, index: number): boolean {
  return kind === 'head' || kind === 'group' || (kind === 'fact' && index === 0)
}
