// Everything that can go wrong on the engine's own pages: a closed list, with what the visitor is told.

type FailureText = {
  readonly status: number
  readonly title: string
  readonly text: string
  /** Whether the same step may succeed when it is tried again. */
  readonly retry: boolean
}

/**
 * All that can go wrong on the engine's own pages, by code: HTTP status, and what the visitor is told.
 *
 * @example
 * ```ts
 * import { failures } from '@tallystick/merchant'
 *
 * failures.receipt_not_valid.status // → 502
 * failures.receipt_not_valid.retry // → true
 * ```
 */
export const failures = {
  network_unreachable: {
    status: 503,
    title: 'The payment network does not answer',
    text: 'Your purchase could not be looked up just now. If you have already confirmed it, it is safe: trying again opens it and does not charge you twice.',
    retry: true,
  },
  network_refused: {
    status: 502,
    title: 'This cannot be sold at the moment',
    text: 'The payment network did not accept the request of this site. What you have bought is safe, and is not charged again.',
    retry: true,
  },
  attempt_unknown: {
    status: 400,
    title: 'This step was already taken, or began in another browser',
    text: 'The address you opened works once, in the browser where you began. Please go back to the page and start again; what you own is not charged twice.',
    retry: false,
  },
  answer_refused: {
    status: 400,
    title: 'The answer did not come from the payment network',
    text: 'For your safety nothing was opened. Please start again from the page.',
    retry: true,
  },
  code_refused: {
    status: 400,
    title: 'This step took too long, or was already taken',
    text: 'Please try again: what you have bought opens without a second charge.',
    retry: true,
  },
  sign_on_not_valid: {
    status: 502,
    title: 'Your sign-on could not be verified',
    text: 'For your safety nothing was opened. Please try again.',
    retry: true,
  },
  receipt_not_valid: {
    status: 502,
    title: 'The receipt could not be verified',
    text: 'Nothing was opened. If the purchase stands on your statement, trying again opens it without a second charge.',
    retry: true,
  },
  offer_unknown: {
    status: 404,
    title: 'This is not for sale here',
    text: 'The link names something that this site does not offer.',
    retry: false,
  },
  ticket_not_valid: {
    status: 400,
    title: 'This opens once, and within a minute',
    text: 'The step was already taken, took too long, or did not come from the payment network. Please open it again from your library there; it is not charged twice.',
    retry: false,
  },
  logout_not_valid: {
    status: 400,
    title: 'Not a sign-out of the payment network',
    text: 'Nothing was changed.',
    retry: false,
  },
  request_too_large: {
    status: 413,
    title: 'Too large',
    text: 'The request is larger than this address accepts.',
    retry: false,
  },
  method_not_allowed: {
    status: 405,
    title: 'Not possible in this way',
    text: 'This address does not accept the request.',
    retry: false,
  },
  page_unknown: {
    status: 404,
    title: 'There is no such page',
    text: 'The address names no page of this site.',
    retry: false,
  },
  sign_on_required: {
    status: 401,
    title: 'For members',
    text: 'Please sign on first.',
    retry: false,
  },
  purchase_required: {
    status: 402,
    title: 'For sale',
    text: 'Please buy this first.',
    retry: false,
  },
} as const satisfies Record<string, FailureText>

export type FailureCode = keyof typeof failures

/** An expected failure on its way to a page. `reason` is for the log, never for the visitor. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure'
  readonly code: FailureCode
  readonly reason: string

  constructor(code: FailureCode, reason: string, cause?: unknown) {
    super(`${code}: ${reason}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.reason = reason
  }
}
