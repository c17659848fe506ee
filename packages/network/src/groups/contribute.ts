// What groups bring to the network: their routes, how a person signs on to an account, and whom invitations are for.
import type { Person } from '../contract/index.ts'
import type { Contribution, HandedOver, Tx } from '../platform/index.ts'
import { eraseInvitations } from './erase-invitations.ts'
import { listPurchasingAccounts } from './list-accounts.ts'
import { groupRoutes } from './routes.ts'
import type { GroupRoutePorts } from './routes.ts'

export function contributeGroups(ports: GroupRoutePorts): Contribution {
  return { routes: [groupRoutes(ports)], personal: { handOver, erase: eraseInvitations } }
}

async function handOver(
  tx: Tx,
  { signOn, purchasingAccount, paymentAccount }: Person,
): Promise<HandedOver> {
  const accounts = await listPurchasingAccounts(tx, paymentAccount)
  const own = accounts.find((account) => account.purchasingAccount === purchasingAccount)
  return { values: { 'sign-ons': own?.signOns.filter((found) => found.signOn === signOn) ?? [] } }
}
