// English: every word of the merchants' wing, one file per part.
import { navigation } from './navigation.ts'
import { join, mays, roles, states } from './organisation.ts'
import { overview } from './overview.ts'
import { people, person } from './people.ts'
import { places } from './places.ts'

export const merchant = {
  navigation,
  roles,
  mays,
  states,
  places,
  overview,
  people,
  person,
  join,
} as const
