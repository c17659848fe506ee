// What the handlers of the merchants' wing are given once per process.
import type { PersonDeps } from '../frame/person-visitor.ts'

export type MerchantDeps = PersonDeps
