// From where a request of a browser comes: its address, and what is kept of it.
import { networkLabel } from '../../platform/index.ts'
import { deviceLabel } from '../../signon/index.ts'
import type { SignOnOrigin } from '../../signon/index.ts'
import type { WebContext } from './visitor.ts'

/** The caller's IP address, also behind a proxy that is trusted. For limits only: it is never stored. */
export function addressOf(c: WebContext): string | undefined {
  // Without a server around it, as in tests of the pages alone, there is no environment.
  const env = c.env as WebContext['env'] | undefined
  return env?.clientAddress ?? env?.incoming?.socket.remoteAddress
}

export function originOf(c: WebContext): SignOnOrigin {
  return { device: deviceLabel(c.req.header('user-agent')), network: networkLabel(addressOf(c)) }
}
