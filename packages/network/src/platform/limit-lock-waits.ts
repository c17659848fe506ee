// A transaction that would rather fail soon than wait for what another one holds.
import type { Tx } from './database.ts'

/** From here to the end of the transaction; then whoever waits longer is thrown SQLSTATE 55P03. */
export async function limitLockWaits(tx: Tx, timeoutMs: number): Promise<void> {
  await tx.query({
    name: 'platform.limit-lock-waits',
    text: `select set_config('lock_timeout', $1, true)`,
    values: [`${timeoutMs}ms`],
  })
}
