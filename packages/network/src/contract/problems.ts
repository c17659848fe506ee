// The closed table of every problem that the API answers, from what the rooms say. docs/errors.md is made from it.
import type { ProblemCodeRow } from './problem-code.ts'
import { gatherWords, roomContracts } from './rooms.ts'
import type { NameIn, RoomWords } from './rooms.ts'

export type ProblemCode = NameIn<RoomWords<'problems'>>

/** The table by room, for documentation. */
export const problemAreas: Readonly<Record<string, Readonly<Record<string, ProblemCodeRow>>>> =
  Object.fromEntries(
    Object.entries(roomContracts).flatMap(([room, { problems }]) =>
      problems === undefined ? [] : [[room, problems]],
    ),
  )

const rowByCode = gatherWords(({ problems }) => problems)

/** Whether a text is a code of the table. */
export function isProblemCode(code: string): code is ProblemCode {
  return rowByCode.has(code)
}

/** The line of a code. */
export function getProblemCode(code: ProblemCode): ProblemCodeRow {
  const found = rowByCode.get(code)
  if (found === undefined) throw new RangeError(`no problem code ${code}`)
  return found
}
