// Sign-on, with what it asks about merchants and purchases.
import { createSignOn } from '../signon/index.ts'
import type { SignOn, SignOnHooks } from '../signon/index.ts'
import { findClient, isUnderMerchant } from './find-client.ts'
import type { NetworkBasis } from './open-basis.ts'

export function openSignOn(basis: NetworkBasis, hooks: SignOnHooks): SignOn {
  const { config, database, publicUrl, networkName, isSandbox, outward } = basis
  return createSignOn(basis, {
    publicUrl,
    networkName,
    isSandbox,
    rule: {
      fromSignOn: hours(config.sessionHours),
      fromLastPurchase: hours(config.idleHours),
    },
    hooks,
    findMerchant: (merchant) => findClient(database, merchant),
    isRegisteredAddress: (merchant, url) => isUnderMerchant(database, merchant, url),
    outward,
  })
}

function hours(count: number): Temporal.Duration {
  return Temporal.Duration.from({ milliseconds: Math.round(count * 3_600_000) })
}
