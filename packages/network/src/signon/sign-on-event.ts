// What is remembered of what was done with a sign-on. Pure.

/** A closed list: the pages and disputes put each into words. */
export type SignOnEventKind =
  | 'registered'
  | 'signed_on_password'
  | 'signed_on_passkey'
  | 'signed_on_link'
  | 'signed_off'
  | 'signed_off_elsewhere'
  | 'stepped_up'
  | 'password_changed'
  | 'phrase_changed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'app_added'
  | 'app_removed'
  | 'code_renewed'
  | 'member_id_changed'
  | 'recovery_started'
  | 'recovery_stopped'
  | 'recovered'

export interface SignOnEvent {
  readonly at: Temporal.Instant
  readonly signOn: string
  readonly kind: SignOnEventKind
  /** Such as "Firefox, Windows"; empty where it is not known. */
  readonly device: string
  /** Such as "8.8.4.0/24". */
  readonly network: string
}
