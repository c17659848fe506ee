// Loads oidc-provider's code once for all files here, without one warning that is not for those who run a network.
import type * as Library from 'oidc-provider'

// The library warns of every Node.js whose release carries no LTS name, and a build from npm never carries one. What
// it runs on is what the tests run on; said to each operator at each start, it would only teach them to read past
// warnings.
const unneeded = 'oidc-provider WARNING: Unsupported runtime.'

const { errors, interactionPolicy, Provider } = await importQuietly()
export { errors, interactionPolicy, Provider as LibraryProvider }

/* eslint-disable no-console -- The library writes there and offers no other way to be told. */
async function importQuietly(): Promise<typeof Library> {
  const { warn } = console
  console.warn = (...parts: unknown[]) => {
    if (!String(parts[0]).includes(unneeded)) warn(...parts)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}
/* eslint-enable no-console */
