// What all changes of a group have in common: one at a time, by somebody who may, each command once.
import { createHash } from 'node:crypto'
import { canonicalJson } from '@tallystick/proofs'
import { lockAccountStatus, selectRole } from '../customers/accounts/index.ts'
import type { AccountRole } from '../customers/accounts/index.ts'
import { selectPayer } from '../customers/index.ts'
import type { Payer } from '../customers/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { GroupRefused } from './group-refusal.ts'
import type { GroupViewer } from './list-accounts.ts'
import { insertCommand, selectCommand } from './store.ts'

export type GroupPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
}

/** Who changes a group: a sign-on of one of its accounts. */
export type GroupActor = GroupViewer & { readonly signOn: string }

export type GroupChanger = GroupActor & {
  /**
   * Whether what they proved themselves with lives still; asserted in the transaction of the change. Sessions and
   * tokens belong to a room above.
   */
  readonly holds: (tx: Tx) => Promise<boolean>
}

/**
 * Ends the sessions and tokens of sign-ons, in the transaction that takes them off. They belong to a room above,
 * which hands this in.
 */
export type EndSignOns = (tx: Tx, signOns: readonly string[]) => Promise<void>

export type LockedGroup = Payer & {
  /** What the changer is; undefined where there is no such account. */
  readonly changerRole: AccountRole | undefined
}

/** The group, locked for a change by somebody who may still make one. @throws GroupRefused */
export async function lockForChange(tx: Tx, changer: GroupChanger): Promise<LockedGroup> {
  const group = await lockGroup(tx, changer)
  if (!(await changer.holds(tx))) throw new GroupRefused('unauthenticated')
  if (group === undefined) throw new GroupRefused('account_closed')
  return group
}

/**
 * Locks the payment account, so that changes of one group wait for each other. Where the tab is locked too, that
 * comes first. Undefined for an account that is closed.
 */
export async function lockGroup(tx: Tx, changer: GroupViewer): Promise<LockedGroup | undefined> {
  const status = await lockAccountStatus(tx, changer.paymentAccount)
  if (status === undefined || status === 'closed') return undefined
  const [group, changerRole] = await Promise.all([
    selectPayer(tx, changer.paymentAccount),
    selectRole(tx, changer.purchasingAccount),
  ])
  return group === undefined ? undefined : { ...group, changerRole }
}

/** A payer may change every account of the group, a member their own. */
export function mayChange(
  group: LockedGroup,
  changer: GroupViewer,
  purchasingAccount: string,
): boolean {
  return group.changerRole === 'payer' || changer.purchasingAccount === purchasingAccount
}

/** A command with an id of the caller's choice, which lives for ever. */
export type GroupCommand = {
  /** Hashed, because a caller may write anything into its ids. */
  readonly commandKey: string
  readonly contentHash: string
}

/** Content must hold no secret: a fast hash of a password must not be kept. */
export function groupCommand(
  requestKey: string | undefined,
  content: Readonly<Record<string, string | boolean | null>>,
): GroupCommand | undefined {
  if (requestKey === undefined) return undefined
  return { commandKey: sha256(requestKey), contentHash: sha256(canonicalJson(content)) }
}

/** What the command made before; `conflict` where it had another content; undefined where it is new. */
export async function findMade(
  tx: Tx,
  changer: GroupViewer,
  command: GroupCommand | undefined,
): Promise<{ readonly made: string } | 'conflict' | undefined> {
  if (command === undefined) return undefined
  const { paymentAccount } = changer
  const found = await selectCommand(tx, { paymentAccount, commandKey: command.commandKey })
  if (found === undefined) return undefined
  return found.contentHash === command.contentHash ? { made: found.made } : 'conflict'
}

/** Called while the group is locked, after `findMade` said that the command is new. */
export async function noteMade(
  tx: Tx,
  changer: GroupViewer,
  command: GroupCommand | undefined,
  made: { readonly made: string; readonly at: Temporal.Instant },
): Promise<void> {
  if (command === undefined) return
  await insertCommand(tx, { ...command, ...made, paymentAccount: changer.paymentAccount })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
