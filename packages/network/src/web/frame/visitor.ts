// Who looks at a page, as far as every wing knows it. Each wing adds who is signed on there.
import type { Context } from 'hono'
import type { Frame } from './frame.ts'

export interface Visitor {
  /** The token of this browser: it exists before anyone signs on. */
  readonly browser: string
  /** Whether any of our cookies came with the request. */
  readonly sendsCookies: boolean
  /** What form tokens are made for: the session, or before there is one the browser. */
  readonly formSecret: string
  /** For the hidden field of every form. */
  readonly csrf: string
  readonly frame: Frame
}

export type WebEnv<Kind extends Visitor = Visitor> = {
  readonly Variables: { readonly visitor: Kind }
  readonly Bindings: {
    /** As the server worked it out: behind a trusted proxy, the caller's and not the proxy's. */
    readonly clientAddress?: string | undefined
    readonly incoming?: { readonly socket: { readonly remoteAddress?: string } }
  }
}

/** What handlers are given: they read who the visitor is, and never put another in their place. */
export type WebContext<Kind extends Visitor = Visitor> = Omit<Context<WebEnv<Kind>>, 'set'>
