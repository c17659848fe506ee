// The door of outward: how merchants know customers and purchases.
export { openOutward } from './outward.ts'
export { outwardIdSchema } from './outward-id-schema.ts'
export type { Outward } from './outward.ts'
export { findSubject, findSubjects } from './find-subject.ts'
export { countPartings, insertParting, selectPartingCounts, selectPartings } from './store.ts'
export type { Acquaintance, Parting } from './store.ts'
