// What customers bring to the network: their routes, and who they are.
import type { Person } from '../contract/index.ts'
import type { Contribution, Database, HandedOver, Tx } from '../platform/index.ts'
import { selectBuyers } from './accounts/store-purchasing.ts'
import { findWaitingEmail } from './change-email.ts'
import { eraseCustomer } from './erase-customer.ts'
import { getProfile } from './find-profile.ts'
import { selectFormerDetails } from './store-details.ts'
import { selectFormerAddress } from './store-former.ts'
import { customerRoutes } from './routes.ts'

export function contributeCustomers(ports: { readonly database: Database }): Contribution {
  return { routes: [customerRoutes(ports)], personal: { handOver, erase: eraseCustomer } }
}

// More than anybody changes; each is a line.
const formerCountMax = 1_000

async function handOver(
  tx: Tx,
  { signOn, customer, purchasingAccount }: Person,
  at: Temporal.Instant,
): Promise<HandedOver> {
  const [profile, waiting, former, formerDetails, [buyer]] = await Promise.all([
    getProfile(tx, signOn),
    findWaitingEmail(tx, signOn, at),
    selectFormerAddress(tx, signOn, at),
    selectFormerDetails(tx, customer, formerCountMax),
    selectBuyers(tx, [purchasingAccount]),
  ])
  const waitingEmail = waiting?.email ?? null
  const formerEmail = former ?? null
  const purchaseMails = buyer?.purchaseMails ?? null
  const found = { waitingEmail, formerEmail, formerDetails, purchaseMails }
  return { values: { profile: { ...profile, ...found } } }
}
