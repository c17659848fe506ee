// What organisations bring to the network: their routes, the end of invitations, and what is kept of a person.
import type { Erasure, Person } from '../contract/index.ts'
import { readEmailAddress } from '../customers/index.ts'
import type { ClosingPorts } from '../merchants/index.ts'
import type { Contribution, HandedOver, Tx } from '../platform/index.ts'
import { applicationRoutes } from './application-routes.ts'
import { forgetInvitations } from './forget-invitations.ts'
import { ownMerchantRoutes } from './merchant-routes.ts'
import type { OwnMerchantRoutePorts } from './merchant-routes.ts'
import { organisationRoutes } from './routes.ts'
import { selectOrganisationsOf } from './store.ts'
import { updateInvitationsToAddress } from './store-invitations.ts'

export function contributeOrganisations(ports: OwnMerchantRoutePorts & ClosingPorts): Contribution {
  return {
    routes: [organisationRoutes(ports), ownMerchantRoutes(ports), applicationRoutes(ports)],
    jobs: [
      {
        name: 'forget-organisation-invitations',
        everySeconds: 3600,
        work: (signal) => forgetInvitations(ports, { signal }),
      },
    ],
    personal: { handOver, erase },
  }
}

async function handOver(tx: Tx, { signOn }: Person): Promise<HandedOver> {
  return { values: { organisations: await selectOrganisationsOf(tx, signOn) } }
}

/** What they are in organisations ends with their sign-on, in the room of sign-ons. */
async function erase(tx: Tx, { person, at }: Erasure): Promise<void> {
  const address = readEmailAddress(person.email ?? '')
  if (address !== undefined) await updateInvitationsToAddress(tx, { ...address, endedAt: at })
}
