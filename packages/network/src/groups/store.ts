// SQL over the commands of payers that carry an id of their own.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

export type CommandRow = { readonly contentHash: string; readonly made: string }

export async function selectCommand(
  tx: Tx,
  key: { readonly paymentAccount: string; readonly commandKey: string },
): Promise<CommandRow | undefined> {
  const rows = await tx.query<CommandRow>({
    name: 'groups.select-command',
    text: `select content_hash as "contentHash", made from group_commands
           where bucket = $1 and payment_account = $2 and command_key = $3`,
    values: [bucketOf(key.paymentAccount), key.paymentAccount, key.commandKey],
  })
  return rows[0]
}

export async function insertCommand(
  tx: Tx,
  row: CommandRow & {
    readonly paymentAccount: string
    readonly commandKey: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'groups.insert-command',
    text: `insert into group_commands
             (bucket, payment_account, command_key, content_hash, made, happened_at)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [
      bucketOf(row.paymentAccount),
      row.paymentAccount,
      row.commandKey,
      row.contentHash,
      row.made,
      row.at,
    ],
  })
}
