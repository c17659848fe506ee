// Answers a file that is made while it is sent.
import { Readable } from 'node:stream'
import type { Log } from '../../../../platform/index.ts'
import type { Frame } from '../../../frame/frame.ts'
import { answerStream } from '../../../frame/answer-stream.ts'
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
