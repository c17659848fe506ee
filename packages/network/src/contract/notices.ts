// Everything that customers are told of, from what the rooms say. A closed list: each language words each of them.
import { gatherWords } from './rooms.ts'
import type { EntryOf, NameIn, RoomWords } from './rooms.ts'

export type NoticeKind = NameIn<RoomWords<'notices'>>

export type NoticeFacts<Kind extends NoticeKind> = Readonly<
  Record<EntryOf<RoomWords<'notices'>, Kind>[number], string>
>

const factNamesByKind = gatherWords(({ notices }) => notices)

/** Whether a notice hands over a link or a code, which belongs into the mail alone. */
export function isSecretNotice(kind: NoticeKind): boolean {
  const names = factNamesByKind.get(kind) ?? []
  return names.includes('path') || names.includes('code')
}
