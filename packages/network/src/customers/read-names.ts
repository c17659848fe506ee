// A person's names: two, or one only. Pure.
import { findLabelFault, tidyText } from './check-label.ts'
import type { FieldFault } from './check-label.ts'

const nameLengthMax = 100

export type Names = {
  readonly firstName: string
  /** Empty where a person has one name only. */
  readonly lastName: string
}

export type NameFaults = Readonly<Partial<Record<'first_name' | 'last_name', FieldFault>>>

/** Whoever has one name only has typed it in either place: it is kept as the first. */
export function readNames(typed: Names): { readonly names: Names; readonly faults: NameFaults } {
  const given = [tidyText(typed.firstName), tidyText(typed.lastName)].filter((name) => name !== '')
  const [firstName = '', lastName = ''] = given
  const first = findLabelFault(firstName, 1, nameLengthMax)
  const last = lastName === '' ? undefined : findLabelFault(lastName, 1, nameLengthMax)
  const isSecondOnly = given.length === 1 && tidyText(typed.firstName) === ''
  return {
    names: { firstName, lastName },
    faults: {
      ...(first === undefined ? {} : { [isSecondOnly ? 'last_name' : 'first_name']: first }),
      ...(last === undefined ? {} : { last_name: last }),
    },
  }
}

export function fullName({ firstName, lastName }: Names): string {
  return lastName === '' ? firstName : `${firstName} ${lastName}`
}
