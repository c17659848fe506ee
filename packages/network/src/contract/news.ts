// The words of the room news: its refusals.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'

export const news = {
  // prettier-ignore
  problems: {
    unknown_news: row(404, 'Unknown news', 'No item of news has this id.'),
  },
} as const satisfies RoomContract
