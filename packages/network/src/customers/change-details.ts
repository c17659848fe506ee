// What people are called and where they live, as they change it themselves, without proof. Documents that were made
// before go on saying what they said: the statement of a period names its customer as of the day that closed it.
import type { Clock, Database } from '../platform/index.ts'
import type { FieldFault } from './check-label.ts'
import { isCountry, readPostalCode } from './countries.ts'
import type { Profile } from './customer.ts'
import { readNames } from './read-names.ts'
import type { NameFaults } from './read-names.ts'
import { lockDetails, updateDetails } from './store-details.ts'
import type { Details } from './store-details.ts'

type Ports = { readonly database: Database; readonly clock: Clock }
type Person = Pick<Profile, 'customer'>

/** Answers what is wrong with each name; nothing where it was changed. */
export async function changeName(
  ports: Ports,
  input: { readonly of: Person; readonly firstName: string; readonly lastName: string },
): Promise<NameFaults> {
  const { names, faults } = readNames(input)
  if (Object.keys(faults).length > 0) return faults
  await changeDetails(ports, input.of, names)
  return {}
}

export type ResidenceFaults = Readonly<Partial<Record<'country' | 'postal_code', FieldFault>>>

/** Both together, since each country writes its postal codes in its own way. The currency of the account stays. */
export async function changeResidence(
  ports: Ports,
  input: { readonly of: Person; readonly country: string; readonly postalCode: string },
): Promise<ResidenceFaults> {
  const country = input.country.trim()
  if (!isCountry(country)) return { country: 'unsupported' }
  const postalCode = readPostalCode(country, input.postalCode)
  if (postalCode === undefined) {
    return { postal_code: input.postalCode.trim() === '' ? 'missing' : 'malformed' }
  }
  await changeDetails(ports, input.of, { country, postalCode })
  return {}
}

async function changeDetails(
  ports: Ports,
  { customer }: Person,
  changed: Partial<Details>,
): Promise<void> {
  await ports.database.transaction('customers.change-details', async (tx) => {
    const before = await lockDetails(tx, customer)
    if (before === undefined) throw new Error(`no customer ${customer}`)
    const after = { ...before, ...changed }
    const keys = Object.keys(after) as (keyof Details)[]
    // The same again, as when a form is sent twice, leaves no trace.
    if (keys.every((key) => after[key] === before[key])) return
    await updateDetails(tx, { customer, before, after, at: ports.clock.now() })
  })
}
