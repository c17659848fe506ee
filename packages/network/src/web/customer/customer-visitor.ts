// Who looks at a page of the customer's wing: whoever has an account of the network.
import type { PersonContext, PersonEnv } from '../frame/person-visitor.ts'

export type { SignedOn } from '../frame/person-visitor.ts'
export type CustomerEnv = PersonEnv
export type CustomerContext = PersonContext
