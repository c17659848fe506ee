// The receipt of one purchase as a PDF, for people.
import type { PdfWriter } from '../../documents/pdf-document.ts'
import type { DocumentFrame } from './statement-lines.ts'
import { openDocument } from './statement-pdf.ts'

export interface ReceiptDocumentView {
  readonly title: string
  readonly madeAt: Temporal.Instant
  /** Lines of an address: whom it is for. */
  readonly addressee: readonly string[]
  readonly facts: readonly (readonly [term: string, detail: string])[]
}

export function writeReceiptPdf(
  frame: DocumentFrame,
  view: ReceiptDocumentView,
): PdfWriter['stream'] {
  const { heading } = frame.texts.customer.purchase.document
  const writer = openDocument(frame, { ...view, heading })
  writer.facts(view.facts)
  writer.end()
  return writer.stream
}
