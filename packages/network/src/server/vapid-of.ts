// How push services know this network, from its secrets and its settings.
import type { Config } from '../contract/index.ts'
import type { Keys } from '../platform/index.ts'
import { openVapid } from '../push/index.ts'
import type { Vapid } from '../push/index.ts'

/** A push service wants somebody to write to: the site where it has TLS, else the sender of the mails. */
export function vapidOf(
  { keys, config }: { readonly keys: Keys; readonly config: Config },
  publicUrl: string,
): Vapid {
  const address = /[^\s<>]+@[^\s<>]+/.exec(config.mailFrom)?.[0] ?? 'operator@localhost'
  return openVapid(keys, publicUrl.startsWith('https://') ? publicUrl : `mailto:${address}`)
}
