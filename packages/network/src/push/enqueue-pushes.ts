// Writes a message for each browser of a sign-on, in the transaction of what it tells.
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWorks } from '../work/index.ts'
import { insertMessages, selectSubscriptions } from './store.ts'

export interface PushDraft {
  /** What happened: the same cause tells a browser once. */
  readonly cause: string
  readonly signOn: string
  readonly title: string
  readonly body: string
  /** Where a tap leads: an address of the network, without its host. */
  readonly path: string
}

// A push service takes 4 KB, encrypted.
const bodyLengthMax = 1_000

export async function enqueuePushes(tx: Tx, sources: IdSources, draft: PushDraft): Promise<void> {
  const browsers = await selectSubscriptions(tx, draft.signOn)
  if (browsers.length === 0) return
  const createdAt = sources.clock.now()
  const { title, path } = draft
  const body = draft.body.slice(0, bodyLengthMax)
  const messages = browsers.map(({ subscription }) => ({
    message: newId('psm', sources),
    subscription,
    title,
    body,
    path,
    createdAt,
  }))
  const owner = draft.signOn
  await enqueueWorks(
    tx,
    sources,
    (await insertMessages(tx, draft.cause, messages)).map((subject) => ({
      kind: 'push_message',
      subject,
      owner,
      facts: {},
    })),
  )
}
