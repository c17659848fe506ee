// Spanish: every word of the merchants' wing, one file per part.
import { figures } from './figures.ts'
import { navigation } from './navigation.ts'
import { join, mays, roles, states } from './organisation.ts'
import { overview } from './overview.ts'
import { balance, payouts } from './payouts.ts'
import { people, person } from './people.ts'
import { places } from './places.ts'
import { credits, sale, sales } from './sales.ts'

export const merchant = {
  navigation,
  roles,
  mays,
  states,
  places,
  overview,
  sales,
  sale,
  credits,
  figures,
  balance,
  payouts,
  people,
  person,
  join,
} as const
