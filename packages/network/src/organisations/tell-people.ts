// Whom of an organisation something is told to.
import type { Tx } from '../platform/index.ts'
import { selectPeople } from './store.ts'

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
