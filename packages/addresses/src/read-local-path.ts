// Paths of one site, by the same rule as addresses: what is a path here lies below the site for everybody.
import { isRegisteredAddress, readTarget } from './read-address.ts'

/**
 * Reads a path of the site itself, with an optional query; what follows a `#` is left out. Undefined for anything that
 * a browser might take for another site (`//host`, `/\host`, a scheme), and for whatever is no address at all.
 */
export function readLocalPath(text: string, site: string): string | undefined {
  const [wanted = ''] = text.split('#', 1)
  if (!wanted.startsWith('/')) return undefined
  const target = readTarget(site + wanted)
  if (!target.ok || !isRegisteredAddress([site], target.address)) return undefined
  const { pathname, search } = new URL(target.address)
  // By itself it would name a host.
  return pathname.startsWith('//') ? undefined : pathname + search
}
