// A mail that waits. Pure.

/** What a mail says, in both forms. */
export type MailText = {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export type MailDraft = MailText & {
  /** The account or sign-on that has it sent, or whose it is: whose turn it takes. */
  readonly owner: string
  /** What happened, such as `registered/<sign-on>`: the same cause never sends a second mail. */
  readonly cause: string
  /** One e-mail address. */
  readonly recipient: string
}

/** Ends the cause of a mail that went to an address alone, and not to somebody with an account. */
export const addressReader = 'receiver'

/**
 * Ends the cause of a mail to nobody: written down like one to somebody, so that writing tells nothing, and never sent.
 */
export const nobodyReader = 'nobody'

/** A mail that waits to be sent. */
export type WaitingMail = MailText & {
  readonly id: string
  readonly cause: string
  /** '' where it was forgotten: nobody can send it any more. */
  readonly recipient: string
}

// RFC 5321, section 4.2.1: a reply of 5yz is permanent. 530 and 535 speak of our own credentials,
// which an operator may still put right.
export function isRefusedForGood(error: unknown): boolean {
  const code = (error as { responseCode?: unknown } | null)?.responseCode
  return typeof code === 'number' && code >= 500 && code !== 530 && code !== 535
}
