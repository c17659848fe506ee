// An account in what a merchant is told of a sign-off: as it is known now, or as it was known before a parting.

/** Never a part of an id. */
const mark = '/'

/** @param partingCount how many partings there had been when the session was opened that is told of. */
export function printKnownAccount(purchasingAccount: string, partingCount: number): string {
  return `${purchasingAccount}${mark}${partingCount}`
}

export function readKnownAccount(text: string): {
  readonly purchasingAccount: string
  /** Undefined: as it is known now. */
  readonly partingCount: number | undefined
} {
  const [purchasingAccount = '', count] = text.split(mark)
  return { purchasingAccount, partingCount: count === undefined ? undefined : Number(count) }
}
