// Tells the owners of a merchant that one of its webhooks was paused, because it took nothing for three days.
import { findMerchant } from '../merchants/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { tellOwnersOf } from './tell-people.ts'

export async function tellWebhookPaused(
  tx: Tx,
  sources: IdSources,
  paused: { readonly merchant: string; readonly webhook: string; readonly url: string },
): Promise<void> {
  const { merchant, webhook, url } = paused
  const at = sources.clock.now().toString()
  const found = await findMerchant(tx, merchant)
  await tellOwnersOf(tx, merchant, async (signOn, organisation) => {
    const facts = { organisation, merchant, merchantName: found?.name ?? '', url }
    const cause = `webhook-paused/${webhook}/${at}/${signOn}`
    await enqueueNotice(tx, sources, { cause, to: { signOn }, kind: 'webhook_paused', facts })
  })
}
