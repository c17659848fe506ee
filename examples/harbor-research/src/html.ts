// HTML by template: everything that is put in is escaped, unless it is HTML already.

export type Html = { readonly html: string }
type Piece = string | number | Html | readonly Html[] | undefined

export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: texts.map((text, index) => text + print(pieces[index])).join('') }
}

function print(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece))
  return 'html' in piece ? piece.html : piece.map((one) => one.html).join('\n')
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
