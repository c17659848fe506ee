// The receipt of one purchase as a PDF, for people.
import { formatInstant } from '../../frame/format.ts'
import { PdfWriter } from '../../documents/pdf-document.ts'
import type { DocumentFrame } from './statement-pdf.ts'

export interface ReceiptDocumentView {
  readonly title: string
  readonly madeAt: Temporal.Instant
  readonly facts: readonly (readonly [term: string, detail: string])[]
}

export function writeReceiptPdf(
  { texts, format, networkName }: DocumentFrame,
  view: ReceiptDocumentView,
): PdfWriter['stream'] {
  const words = texts.customer.statement.document
  const made = words.footer(networkName, formatInstant(view.madeAt, format, 'moment'))
  const writer = new PdfWriter({
    title: view.title,
    author: networkName,
    language: texts.language,
    footer: (page) => `${made}  ${words.page(`${page}`)}`,
  })
  writer.heading(texts.customer.purchase.document.heading)
  writer.paragraph(networkName)
  writer.facts(view.facts)
  writer.end()
  return writer.stream
}
