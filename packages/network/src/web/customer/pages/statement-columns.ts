// In which of its two columns the amount of a line stands, wherever the line is shown.
import type { Amount } from '../../frame/format.ts'
import type { StatementRowView } from './statement-table.ts'

/** One of the two: what is added to the debt, or what is taken off it. */
export interface LineColumns {
  readonly charge?: Amount
  readonly credit?: Amount
}

export function columnsOf(row: StatementRowView): LineColumns {
  switch (row.kind) {
    case 'purchase':
      return { charge: row.price }
    case 'credit':
      return { credit: row.credit }
    case 'payment':
      return { credit: row.paid }
    case 'return':
      return { charge: row.returned }
  }
}
