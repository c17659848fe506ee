// What each proof of who somebody is lets its holder do, end and change; what waits, and who is told. One closed table:
// the operations ask it, docs/proofs.md is printed from it. A weaker proof never cancels a stronger one. Pure.
import { formerLastsHours } from '../customers/index.ts'
import type { Session, SignOnMethod } from './session.ts'
import { isSteppedUp } from './session.ts'

/** From the weakest to the strongest, each shown a moment ago. */
export const proofKinds = [
  'password',
  'mailbox',
  'second_factor',
  'passkey',
  'code_and_phrase',
  'mailbox_and_phrase',
] as const
export type ProofKind = (typeof proofKinds)[number]

/** Hours: it works after them, unless a proof that may stop it does. */
export type Grant = 'no' | 'at_once' | { readonly afterHours: number }

export interface Act {
  readonly effect: 'does' | 'ends' | 'changes'
  readonly by: Readonly<Record<ProofKind, Grant>>
  /** Every address: also one that was the account's until a few days ago. */
  readonly tells: 'nobody' | 'address' | 'every_address'
  /** What it replaces still takes the account back for so long. */
  readonly formerLastsHours?: number
}

const nobody = {
  password: 'no',
  mailbox: 'no',
  second_factor: 'no',
  passkey: 'no',
  code_and_phrase: 'no',
  mailbox_and_phrase: 'no',
} as const
/** A second factor of a session: whatever it signed on with, and one thing more. */
const twoFactors = { ...nobody, second_factor: 'at_once', passkey: 'at_once' } as const
/** Taking an account back ends all of it. */
const recoveries = { code_and_phrase: 'at_once', mailbox_and_phrase: 'at_once' } as const

export const acts = {
  sign_on: {
    effect: 'does',
    by: { ...nobody, password: 'at_once', mailbox: 'at_once', passkey: 'at_once' },
    tells: 'address',
  },
  take_account_back: {
    effect: 'does',
    by: {
      ...nobody,
      // Long enough for an owner to read the mail at the old address, also over a weekend.
      code_and_phrase: { afterHours: 72 },
      mailbox_and_phrase: 'at_once',
    },
    tells: 'every_address',
  },
  share_account: { effect: 'does', by: twoFactors, tells: 'address' },
  hand_over_data: { effect: 'does', by: twoFactors, tells: 'nobody' },
  close_account: { effect: 'does', by: twoFactors, tells: 'nobody' },
  end_password_sessions: {
    effect: 'ends',
    by: { ...twoFactors, ...recoveries, password: 'at_once', mailbox: 'at_once' },
    tells: 'nobody',
  },
  end_stronger_sessions: {
    effect: 'ends',
    by: { ...twoFactors, ...recoveries },
    tells: 'nobody',
  },
  stop_mailed_recovery: {
    effect: 'ends',
    by: { ...nobody, ...recoveries },
    tells: 'nobody',
  },
  stop_address_recovery: {
    effect: 'ends',
    by: { ...twoFactors, ...recoveries, mailbox: 'at_once' },
    tells: 'nobody',
  },
  change_password: { effect: 'changes', by: twoFactors, tells: 'every_address' },
  change_phrase: {
    effect: 'changes',
    by: twoFactors,
    tells: 'every_address',
    formerLastsHours,
  },
  change_address: {
    effect: 'changes',
    by: twoFactors,
    tells: 'every_address',
    formerLastsHours,
  },
  change_member_id: { effect: 'changes', by: twoFactors, tells: 'every_address' },
  renew_code: { effect: 'changes', by: twoFactors, tells: 'every_address' },
  add_passkey: { effect: 'changes', by: twoFactors, tells: 'every_address' },
  remove_passkey: { effect: 'changes', by: twoFactors, tells: 'every_address' },
  add_app: { effect: 'changes', by: twoFactors, tells: 'every_address' },
  remove_app: { effect: 'changes', by: twoFactors, tells: 'every_address' },
} as const satisfies Readonly<Record<string, Act>>
export type ActName = keyof typeof acts

export function decideAct(act: ActName, proof: ProofKind): Grant {
  return acts[act].by[proof]
}

/** The strongest proof that a session stands for at this moment: a second factor lasts for ten minutes. */
export function proofOf(
  session: Pick<Session, 'method' | 'steppedUpAt'>,
  now: Temporal.Instant,
): ProofKind {
  if (isSteppedUp(session, now)) return session.method === 'passkey' ? 'passkey' : 'second_factor'
  return session.method === 'link' ? 'mailbox' : 'password'
}

/** What somebody shows who signs on in this way; a registration shows nothing that is older than itself. */
export function proofOfMethod(method: SignOnMethod): ProofKind {
  if (method === 'link') return 'mailbox'
  return method === 'passkey' ? 'passkey' : 'password'
}

/** Whether a session may do something at this moment, with what it has shown so far. */
export function mayAct(
  session: Pick<Session, 'method' | 'steppedUpAt'>,
  act: ActName,
  now: Temporal.Instant,
): boolean {
  return decideAct(act, proofOf(session, now)) === 'at_once'
}

/** Ways of signing on that show more than a password: what was opened so, a password alone does not end. */
export const strongerMethods = (['password', 'passkey', 'link', 'registration'] as const).filter(
  (method) => proofOfMethod(method) !== 'password',
)
