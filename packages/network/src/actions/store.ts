// All SQL of what operators did.
import type { Reader, Tx } from '../platform/index.ts'

export interface ActionsEnd {
  readonly number: bigint
  readonly hash: Buffer
}

export interface ActionRow {
  readonly number: bigint
  readonly content: string
  readonly why: string | null
  readonly hash: Buffer
}

/** Of whom why may speak. */
export interface About {
  readonly paymentAccount: string | null
  readonly purchasingAccount: string | null
}

export interface NewAction extends ActionRow {
  readonly why: string | null
  readonly whySalt: Uint8Array
  readonly about: About
  readonly previousHash: Buffer
}

const endOf = `select number, hash from operator_actions_end where is_only`

export async function lockActionsEnd(tx: Tx): Promise<ActionsEnd> {
  const [end] = await tx.query<ActionsEnd>({
    name: 'actions.lock-end',
    text: `${endOf} for update`,
  })
  if (end === undefined) throw new Error('the chain of actions has no end')
  return end
}

export async function selectActionsEnd(reader: Reader): Promise<ActionsEnd> {
  const [end] = await reader.query<ActionsEnd>({ name: 'actions.select-end', text: endOf })
  if (end === undefined) throw new Error('the chain of actions has no end')
  return end
}

export async function insertAction(tx: Tx, action: NewAction): Promise<void> {
  await Promise.all([
    tx.query({
      name: 'actions.insert',
      text: `insert into operator_actions (number, content, why, why_salt, previous_hash, hash, payment_account,
          purchasing_account)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        action.number,
        action.content,
        action.why,
        Buffer.from(action.whySalt),
        action.previousHash,
        action.hash,
        action.about.paymentAccount,
        action.about.purchasingAccount,
      ],
    }),
    tx.query({
      name: 'actions.move-end',
      text: 'update operator_actions_end set number = $1, hash = $2 where is_only',
      values: [action.number, action.hash],
    }),
  ])
}

/** The newest first. */
export async function listActions(
  tx: Tx,
  { before, limit }: { readonly before: bigint | undefined; readonly limit: number },
): Promise<readonly ActionRow[]> {
  return await tx.query<ActionRow>({
    name: 'actions.list',
    text: `select number, content, why, hash from operator_actions
      where number < coalesce($1::bigint, 9223372036854775807) order by number desc limit $2`,
    values: [before ?? null, limit],
  })
}

/** Why something was done to an account may speak of its owner. */
export async function blankWhys(
  tx: Tx,
  { paymentAccount, purchasingAccount }: About,
): Promise<void> {
  await tx.query({
    name: 'actions.blank-whys',
    text: `update operator_actions set why = null where why is not null and payment_account = $1`,
    values: [paymentAccount],
  })
  await tx.query({
    name: 'actions.blank-whys-of-member',
    text: `update operator_actions set why = null where why is not null and purchasing_account = $1`,
    values: [purchasingAccount],
  })
}
