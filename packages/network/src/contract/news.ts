// The words of the room news: its refusals and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { bounded } from './table-life.ts'

export const news = {
  // prettier-ignore
  problems: {
    unknown_news: row(404, 'Unknown news', 'No item of news has this id.'),
  },
  tables: {
    news: bounded('news of the operator', 'what the operator says'),
  },
  actions: {
    'post /news': { fields: ['id'] },
    'delete /news/{news}': { fields: [] },
  },
} as const satisfies RoomContract
