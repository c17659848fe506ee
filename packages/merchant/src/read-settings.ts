// The settings that differ from one installation to the next, from environment variables.
import type { EngineSettings, MerchantKey } from './settings.ts'

/**
 * Reads `TALLY_NETWORK`, `TALLY_MERCHANT`, `TALLY_KEY`, `TALLY_SITE`, `TALLY_SECRET`, and, where it is set,
 * `TALLY_ENCRYPTION_KEY`. A key is the JWK itself, or the path of a file that holds it.
 * @throws TypeError naming the first one that is missing.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 *
 * const settings = readSettings(process.env)
 * const engine = createEngine(settings)
 * engine.site // → settings.site
 * readSettings({}) // → throws TypeError
 * ```
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<EngineSettings, 'network' | 'merchant' | 'key' | 'site' | 'secret' | 'encryptionKey'> {
  const read = (name: string): string => {
    const value = environment[name]
    if (value === undefined || value === '') {
      throw new TypeError(
        `${name} is not set: \`tallystick merchants quick-start\` prints a .env that holds it`,
      )
    }
    return value
  }
  const encryptionKey = environment['TALLY_ENCRYPTION_KEY']
  return {
    network: read('TALLY_NETWORK'),
    merchant: read('TALLY_MERCHANT'),
    key: readKey('TALLY_KEY', read('TALLY_KEY')),
    site: read('TALLY_SITE'),
    secret: read('TALLY_SECRET'),
    ...(encryptionKey === undefined || encryptionKey === ''
      ? {}
      : { encryptionKey: readKey('TALLY_ENCRYPTION_KEY', encryptionKey) }),
  }
}

/** The value itself is in no message: it is secret. */
function readKey(name: string, value: string): MerchantKey | string {
  if (!value.trimStart().startsWith('{')) return value
  try {
    return JSON.parse(value) as MerchantKey
  } catch {
    throw new TypeError(`${name} begins like a JWK and is no JSON: is it between single quotes?`)
  }
}
