// Everything the processor's API can refuse, with the HTTP status of each. A closed list.

export const refusalStatus = {
  invalid_request: 400,
  file_malformed: 400,
  unauthorized: 401,
  session_unknown: 404,
  batch_unknown: 404,
  session_conflict: 409,
  batch_conflict: 409,
  charge_conflict: 409,
  return_conflict: 409,
  request_too_large: 413,
  batch_size: 422,
  charge_repeated: 422,
  payout_repeated: 422,
  currency_unknown: 422,
  amount_invalid: 422,
  payment_method_unusable: 422,
  file_totals_wrong: 422,
  simulated_failure: 500,
  simulated_time_out: 504,
} as const

export type RefusalCode = keyof typeof refusalStatus

export type Refusal = {
  readonly outcome: 'refused'
  readonly code: RefusalCode
  /** One sentence for the developer who reads the answer. */
  readonly detail: string
}

export function refuse(code: RefusalCode, detail: string): Refusal {
  return { outcome: 'refused', code, detail }
}
