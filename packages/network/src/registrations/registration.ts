// The noun of this room. Pure.
import type { Id } from '../platform/index.ts'

export type RegistrationId = Id<'reg'>
