// A page about a merchant, or a form of one, as the wing lists it: what is asked of whoever opens it stands beside its
// address, so that none is without its guard.
import type { OrganisationActName } from '../../organisations/index.ts'
import type { Form } from '../frame/read-form.ts'
import type { PersonContext } from '../frame/person-visitor.ts'
import type { MerchantDeps } from './merchant-deps.ts'
import type { Standing } from './standing.ts'

interface Guarded {
  /** Below `/console/:merchant`, such as `/people`. */
  readonly path: string
  /** For whose role it is not, it does not exist. */
  readonly act: OrganisationActName
}

export interface ConsolePage extends Guarded {
  readonly method: 'GET'
  readonly show: (deps: MerchantDeps, c: PersonContext, standing: Standing) => Promise<Response>
}

/** Where its act needs a second factor, that is asked for before the form is read. */
export interface ConsoleForm extends Guarded {
  readonly method: 'POST'
  readonly take: (
    deps: MerchantDeps,
    c: PersonContext,
    standing: Standing,
    form: Form,
  ) => Promise<Response>
}

export type ConsoleRoute = ConsolePage | ConsoleForm
