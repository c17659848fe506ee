// German: every word of the merchants' wing, one file per part.
import { addresses } from './addresses.ts'
import { brand } from './brand.ts'
import { copy } from './copy.ts'
import { figures } from './figures.ts'
import { keys } from './keys.ts'
import { navigation } from './navigation.ts'
import { join, mays, roles, states } from './organisation.ts'
import { offer, offers } from './offers.ts'
import { overview } from './overview.ts'
import { payoutAccount } from './payout-account.ts'
import { balance, payouts } from './payouts.ts'
import { people, person } from './people.ts'
import { places } from './places.ts'
import { credits, sale, sales } from './sales.ts'
import { apply, sell } from './selling.ts'
import { start } from './start.ts'

export const merchant = {
  navigation,
  roles,
  mays,
  states,
  places,
  overview,
  offers,
  offer,
  sales,
  sale,
  credits,
  figures,
  balance,
  payouts,
  payoutAccount,
  people,
  person,
  join,
  sell,
  apply,
  start,
  keys,
  addresses,
  brand,
  copy,
} as const
