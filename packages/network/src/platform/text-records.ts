// TXT records of names (RFC 1035, section 3.3.14): the only way in which a name itself says something.
import { Resolver } from 'node:dns/promises'

export interface TextRecords {
  /** Those of a name, each in its strings; none where there are none, or nobody answers in time. */
  readonly find: (name: string) => Promise<readonly (readonly string[])[]>
}

/** Asks the servers of the system. Only they are connected to, whatever the name is. */
export function openTextRecords(): TextRecords {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  return { find: (name) => resolver.resolveTxt(name).catch(() => []) }
}
