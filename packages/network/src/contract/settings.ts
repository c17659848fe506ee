// Every setting, from what the rooms say. What is read of them, and docs/settings.md, are made from it.
import { gatherWords } from './rooms.ts'
import type { EntryOf, NameIn, RoomWords } from './rooms.ts'
import type { Setting } from './setting.ts'

export const settings: ReadonlyMap<string, Setting<unknown>> = gatherWords(
  (contract) => contract.settings,
)

/** What each setting came to. */
export type Config = {
  readonly [Key in NameIn<RoomWords<'settings'>>]: EntryOf<
    RoomWords<'settings'>,
    Key
  > extends Setting<infer Value>
    ? Value
    : never
}
