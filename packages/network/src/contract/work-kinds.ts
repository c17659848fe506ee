// Every kind of unfinished work, from what the rooms say. A closed list: each of them is done by somebody.
import { gatherWords } from './rooms.ts'
import type { EntryOf, NameIn, RoomWords } from './rooms.ts'

export type WorkKind = NameIn<RoomWords<'work'>>

export type WorkFacts<Kind extends WorkKind> = Readonly<
  Record<EntryOf<RoomWords<'work'>, Kind>['facts'][number], string>
>

export const workKinds: readonly WorkKind[] = [
  ...gatherWords(({ work }) => work).keys(),
] as WorkKind[]
