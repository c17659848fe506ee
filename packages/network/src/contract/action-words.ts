// What is written down of each route by which operators change something, in one table.
import type { ActionWords } from './action.ts'
import { gatherWords } from './rooms.ts'

export const actionWords: ReadonlyMap<string, ActionWords> = gatherWords(({ actions }) => actions)
