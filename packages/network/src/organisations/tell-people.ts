// Whom of an organisation something is told to.
import type { Tx } from '../platform/index.ts'
import { selectMerchantOwner, selectPeople } from './store.ts'

/** Each of its owners but one, in the order in which they joined. */
export async function tellOwners(
  tx: Tx,
  organisation: string,
  tell: (signOn: string) => Promise<void>,
  except?: string,
): Promise<void> {
  for (const { signOn, role } of await selectPeople(tx, organisation)) {
    if (role === 'owner' && signOn !== except) await tell(signOn)
  }
}

/** The owners of the organisation that a merchant belongs to; of one that belongs to none, nobody. */
export async function tellOwnersOf(
  tx: Tx,
  merchant: string,
  tell: (signOn: string, organisation: string) => Promise<void>,
): Promise<void> {
  const organisation = await selectMerchantOwner(tx, merchant)
  if (organisation === undefined) return
  await tellOwners(tx, organisation, (signOn) => tell(signOn, organisation))
}
