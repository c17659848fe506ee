// What was asked for, and what became of it, for the people of the organisation.
import type { OrganisationPorts } from './hold-organisation.ts'
import type { Application } from './organisation.ts'
import { selectApplication } from './store-applications.ts'

/** Undefined for a merchant that the operator made. Whoever asks was seen to belong to it. */
export async function findApplication(
  { database }: Pick<OrganisationPorts, 'database'>,
  { merchant }: { readonly merchant: string },
): Promise<Application | undefined> {
  return await database.read('organisations.find-application', (tx) =>
    selectApplication(tx, merchant),
  )
}
