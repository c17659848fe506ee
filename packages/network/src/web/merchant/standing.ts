// Where a page about a merchant stands: whose it is, who looks at it, and what they are there.
import type { PersonAsking, Place } from '../../organisations/index.ts'
import type { Frame } from '../frame/frame.ts'
import type { PersonContext, SignedOn } from '../frame/person-visitor.ts'
import { askingOf } from './asking-of.ts'
import type { MerchantDeps } from './merchant-deps.ts'
import { merchantWingAt } from './navigation.ts'

export interface Standing extends Place {
  readonly signedOn: SignedOn
  readonly asker: PersonAsking
  /** With the navigation of this merchant, as this role sees it. */
  readonly frame: Frame
  readonly csrf: string
  /** The address of a page about this merchant: `/people` gives `/console/mer_…/people`. */
  readonly pathTo: (page: string) => string
}

export function standingAt(
  deps: MerchantDeps,
  c: PersonContext,
  { signedOn, place }: { readonly signedOn: SignedOn; readonly place: Place },
): Standing {
  const { frame: plain, csrf } = c.get('visitor')
  const wing = merchantWingAt(place)
  const frame = { ...plain, wing, person: plain.person && { ...plain.person, wing } }
  const base = `/console/${place.merchant.merchant}`
  const asker = askingOf(deps, signedOn)
  return { ...place, signedOn, asker, frame, csrf, pathTo: (page) => `${base}${page}` }
}
