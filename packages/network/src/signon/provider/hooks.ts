// What the OpenID Provider asks of the rooms above sign-on. They are handed in, since no room calls up.
import type { PurchaseDetails } from '../purchase-details.ts'

export interface SignOnHooks {
  /** Finds or registers the offer of pushed details; answers what is wrong with it, or undefined. */
  readonly checkOffer: (input: {
    readonly merchant: string
    readonly details: PurchaseDetails
  }) => Promise<string | undefined>
  /** A purchase whose entitlement lasts, for the same offer: it is delivered again without a charge. */
  readonly findOwned: (input: {
    readonly merchant: string
    readonly purchasingAccount: string
    readonly details: PurchaseDetails
  }) => Promise<string | undefined>
  /**
   * Buys without asking, where the customer said so before and the price is within that; undefined where the customer
   * is to be asked. The same details again are the same purchase.
   */
  readonly buyUnasked: (input: {
    readonly merchant: string
    readonly purchasingAccount: string
    readonly paymentAccount: string
    readonly details: PurchaseDetails
  }) => Promise<
    { readonly status: 'purchased' | 'already_owned'; readonly purchase: string } | undefined
  >
  /** The receipt of a purchase, signed anew each time; undefined when access has ended. */
  readonly issueReceipt: (input: {
    readonly merchant: string
    readonly purchase: string
  }) => Promise<string | undefined>
  /** What is left for somebody under the caps that this merchant itself set, by now; none where it set none. */
  readonly readCaps: (input: {
    readonly merchant: string
    readonly purchasingAccount: string
  }) => Promise<readonly CapClaim[]>
  readonly pages: ProviderPages
}

/** As it stands in the ID token. Amounts are decimal texts. */
export interface CapClaim {
  readonly window: 'day' | 'week' | 'month'
  readonly currency: string
  readonly amount: string
  readonly left: string
  /** When the window ends, and all of the cap is left again: RFC 3339. */
  readonly until: string
}

/** A page as the provider sends it. */
export interface RenderedPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly html: string
}

/** The provider's few pages, in our design. */
export interface ProviderPages {
  /** Something about a transaction cannot go on: expired, used, or never made. */
  readonly showError: (input: {
    readonly status: number
    readonly error: string
    /** Used, or too old: nobody's mistake. */
    readonly isOver: boolean
    /** Where the person came from, when that is known. */
    readonly merchant: string | undefined
    readonly returnTo: string | undefined
  }) => Promise<RenderedPage>
  /** Asks whether to sign off; the form posts `xsrf` and `logout=yes` to `action`. */
  readonly askSignOff: (input: {
    readonly action: string
    readonly xsrf: string
    readonly merchant: string | undefined
    /** Where the browser goes after the form; browsers hold the redirect against the page's policy. */
    readonly returnTo: string | undefined
    readonly isSignedOn: boolean
  }) => Promise<RenderedPage>
  readonly showSignedOff: (input: {
    readonly merchant: string | undefined
  }) => Promise<RenderedPage>
}
