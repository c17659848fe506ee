// Answers a file that is made while it is sent.
import { Readable } from 'node:stream'
import type { Log } from '../../../../platform/index.ts'
import type { Frame } from '../../../frame/frame.ts'
import { writeStatementCsv } from '../../documents/statement-csv.ts'
import { writeStatementPdf } from '../../documents/statement-pdf.ts'
import type { StatementDocumentView } from '../../documents/statement-pdf.ts'
import type { StatementRowView } from '../../pages/statement-table.ts'

export type FileKind = 'pdf' | 'csv'

const types: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8; header=present',
}

export function answerRows(input: {
  readonly frame: Frame
  readonly kind: FileKind
  /** Without its ending. */
  readonly name: string
  readonly view: StatementDocumentView
  readonly rows: AsyncIterable<readonly StatementRowView[]>
  readonly log: Log
}): Response {
  const { frame, kind, name, view, rows, log } = input
  const stream =
    kind === 'csv'
      ? Readable.from(writeStatementCsv(frame, rows), { objectMode: false })
      : writeStatementPdf(frame, view, rows)
  stream.once('error', (error) => {
    log.error({ err: error, file: name }, 'a file broke off')
  })
  return answerStream(stream, { type: types[kind], fileName: `${name}.${kind}` })
}

/** A file for this person alone: no cache may keep it, and no page may run it. */
export function answerStream(
  stream: Readable | NodeJS.ReadableStream,
  { type, fileName }: { readonly type: string; readonly fileName: string },
): Response {
  const body = Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    },
  })
}
