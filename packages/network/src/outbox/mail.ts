// A mail that waits, and when it is tried again. Pure.

/** What a mail says, in both forms. */
export type MailText = {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export type MailDraft = MailText & {
  /** What happened, such as `registered/<sign-on>`: the same cause never sends a second mail. */
  readonly cause: string
  /** One e-mail address. */
  readonly recipient: string
}

/** Ends the cause of a mail that went to an address alone, and not to somebody with an account. */
export const addressReader = 'receiver'

/** A mail that a worker took for one try. */
export type ClaimedMail = MailText & {
  readonly id: string
  readonly recipient: string
  /** Tries so far, this one included. */
  readonly attempts: number
}

/** A worker that died leaves its mails claimed this long. */
export const claimMs = 5 * 60_000
const attemptsMax = 12
const pauseFirstMs = 60_000
const pauseMaxMs = 6 * 60 * 60_000

export type FailureOutcome =
  | { readonly outcome: 'retry'; readonly afterMs: number }
  | { readonly outcome: 'park'; readonly reason: string }

/** What becomes of a mail after a failed try: 12 tries over about a day and a half. */
export function decideFailure(attempts: number, error: unknown): FailureOutcome {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  if (isRefusedForGood(error)) return { outcome: 'park', reason: `refused: ${reason}` }
  if (attempts >= attemptsMax) {
    return { outcome: 'park', reason: `gave up after ${attempts} tries: ${reason}` }
  }
  return { outcome: 'retry', afterMs: Math.min(pauseFirstMs * 2 ** (attempts - 1), pauseMaxMs) }
}

// RFC 5321, section 4.2.1: a reply of 5yz is permanent. 530 and 535 speak of our own credentials,
// which an operator may still put right.
function isRefusedForGood(error: unknown): boolean {
  const code = (error as { responseCode?: unknown } | null)?.responseCode
  return typeof code === 'number' && code >= 500 && code !== 530 && code !== 535
}
