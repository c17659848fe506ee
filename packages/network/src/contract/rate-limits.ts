// How often anybody may ask, as those see it who answer. Counting is the server's.
import type { CustomerCaller, MerchantCaller, OperatorCaller } from './caller.ts'

/** Both answer whole seconds to wait where somebody asked too often; undefined: let it in. */
export interface RateLimits {
  /** A request, before it is known whose it is. */
  readonly takeVisit: (visit: {
    readonly address: string | undefined
    readonly method: string
    readonly path: string
  }) => Promise<number | undefined>
  /** A request of somebody who is known. */
  readonly takeCaller: (caller: CountedCaller) => Promise<number | undefined>
}

/** A caller, as far as its requests are counted by it. */
export type CountedCaller =
  OperatorCaller | MerchantCaller | Pick<CustomerCaller, 'role' | 'purchasingAccount'>
