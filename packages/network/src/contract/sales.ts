// The words of the room sales: its refusals and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { bounded, forEver } from './table-life.ts'

const picture = 'it is what a merchant sees of the books'

export const sales = {
  // prettier-ignore
  problems: {
    unknown_sale: row(404, 'Unknown sale', 'No such sale, or not yours.'),
  },
  tables: {
    sale_buyers: forEver(
      'a customer and merchant',
      'who bought before is known again, without a name',
    ),
    sale_credits: forEver('a credit', picture),
    sale_marks: bounded('never', 'one a bucket'),
    sale_totals: forEver('a day or month, merchant and offer sold', picture),
    sale_weeks: forEver('a week and merchant', picture),
    sales: forEver('a purchase', picture),
  },
} as const satisfies RoomContract
