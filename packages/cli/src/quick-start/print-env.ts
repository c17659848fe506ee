// The settings of a merchant's site as a `.env`: one line each, as node --env-file, shells and containers read them.
import type { MerchantSecrets } from './merchant-secrets.ts'

export function printEnv(
  input: MerchantSecrets & {
    readonly network: string
    readonly merchant: string
    readonly site: string
    /** Of the API, for offers and balances; the SDK does without. */
    readonly token: string
  },
): string {
  const { protocol, port } = new URL(input.site)
  const lines = {
    TALLY_NETWORK: input.network,
    TALLY_MERCHANT: input.merchant,
    TALLY_SITE: input.site,
    TALLY_KEY: quote(JSON.stringify(input.key)),
    TALLY_ENCRYPTION_KEY: quote(JSON.stringify(input.encryptionKey)),
    TALLY_SECRET: input.secret,
    TALLY_TOKEN: input.token,
    PORT: port === '' ? (protocol === 'https:' ? '3000' : '80') : port,
  }
  return Object.entries(lines)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/** JSON of a key holds neither of these quotes nor a line break. */
function quote(text: string): string {
  return `'${text}'`
}
