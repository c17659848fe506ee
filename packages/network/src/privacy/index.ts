// The door of privacy: all that is kept of a person, to hand over or to erase.
export { contributePrivacy } from './contribute.ts'
export { erasePerson, findErasureScope } from './erase-person.ts'
export type { ErasedPerson, ErasurePorts } from './erase-person.ts'
export { exportPerson } from './export-person.ts'
