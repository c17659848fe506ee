// SQL over how many messages came in a day, and from whom.
import type { Tx } from '../platform/index.ts'

/** The counts of one day, locked until the commit, so that two at once are counted as two. */
export async function lockCounts(
  tx: Tx,
  { writers, on }: { readonly writers: readonly string[]; readonly on: Temporal.PlainDate },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ writer: string; count: number }>({
    name: 'contact.lock-counts',
    text: `insert into message_counts as c (writer, counted_on, message_count)
      select w.writer, $2, 0 from unnest($1::text[]) as w (writer) order by w.writer
      on conflict (writer, counted_on) do update set message_count = c.message_count
      returning writer, message_count as count`,
    values: [writers, on],
  })
  return new Map(rows.map(({ writer, count }) => [writer, count]))
}

/** One more of each. They are locked. */
export async function updateCounts(
  tx: Tx,
  { writers, on }: { readonly writers: readonly string[]; readonly on: Temporal.PlainDate },
): Promise<void> {
  await tx.query({
    name: 'contact.update-counts',
    text: `update message_counts set message_count = message_count + 1
      where writer = any($1) and counted_on = $2`,
    values: [writers, on],
  })
}

/** @returns how many were removed; fewer than `limit`: none are left. */
export async function deleteCountsBefore(
  tx: Tx,
  { before, limit }: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'contact.delete-counts',
    text: `delete from message_counts where (writer, counted_on) in (
        select writer, counted_on from message_counts where counted_on < $1 limit $2)
      returning writer`,
    values: [before.toZonedDateTimeISO('UTC').toPlainDate(), limit],
  })
  return rows.length
}
