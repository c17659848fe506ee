// How many pages there are: known when the last one is drawn, and said at the foot of each. Pages are sent on as they
// are full, so each of them shows one form (ISO 32000-1, section 8.10) that is drawn at the end.
import type PDFDocument from 'pdfkit'

type Doc = InstanceType<typeof PDFDocument>

/** What the types leave out of the font in use. */
interface DrawnFont {
  readonly id: string
  readonly ascender: number
  readonly ref: () => object
  readonly encode: (text: string) => readonly [encoded: readonly string[], positions: unknown]
}

const name = 'PageTotal'
// Of millions of pages.
const widthMax = 60

export class PageTotal {
  readonly #doc: Doc
  readonly #size: number
  /** Of the form: filled in when it is drawn. */
  readonly #fonts: Record<string, object> = {}
  readonly #form: ReturnType<Doc['ref']>

  constructor(doc: Doc, size: number) {
    this.#doc = doc
    this.#size = size
    this.#form = doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, -size, widthMax, 2 * size],
      Resources: { Font: this.#fonts },
    })
  }

  /** Shows it on the page that is being drawn, with its upper left corner there. */
  show({ x, y }: { readonly x: number; readonly y: number }): void {
    const page = this.#doc.page as { readonly xobjects: Record<string, unknown> }
    page.xobjects[name] = this.#form
    const baseline = y + (fontOf(this.#doc).ascender / 1000) * this.#size
    // Pages are drawn from the top down, and letters stand upright all the same.
    this.#doc.addContent(`q 1 0 0 -1 ${x.toFixed(2)} ${baseline.toFixed(2)} cm /${name} Do Q`)
  }

  /** Draws it with the font in use, behind a space. */
  draw(pageCount: number, colour: string): void {
    const font = fontOf(this.#doc)
    const [encoded] = font.encode(` ${pageCount}`)
    this.#fonts[font.id] = font.ref()
    const rgb = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3))
    this.#form.end(
      `BT ${rgb.join(' ')} rg /${font.id} ${this.#size} Tf <${encoded.join('')}> Tj ET`,
    )
  }
}

function fontOf(doc: Doc): DrawnFont {
  return (doc as unknown as { readonly _font: DrawnFont })._font
}
