// Tells the owner of a sign-on what was done with it, at each address that the table of proofs says: whoever got in
// and moved the account elsewhere is not the only one who is told.
import { getProfile, selectFormerAddress } from '../customers/index.ts'
import type { NoticeFacts, NoticeKind } from '../contract/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { acts } from './proofs.ts'
import type { ActName } from './proofs.ts'

export async function tellOwner<Kind extends NoticeKind>(
  tx: Tx,
  sources: IdSources,
  told: {
    readonly signOn: string
    readonly act: ActName
    readonly cause: string
    readonly kind: Kind
    readonly facts: NoticeFacts<Kind>
  },
): Promise<void> {
  const { signOn, act, cause, kind, facts } = told
  await enqueueNotice(tx, sources, { cause, to: { signOn }, kind, facts })
  if (acts[act].tells !== 'every_address') return
  const email = await selectFormerAddress(tx, signOn, sources.clock.now())
  if (email === undefined) return
  const { language } = await getProfile(tx, signOn)
  const to = { email, language, onBehalfOf: signOn }
  await enqueueNotice(tx, sources, { cause: `${cause}/former`, to, kind, facts })
}
