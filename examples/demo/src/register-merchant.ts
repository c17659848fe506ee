// Registers an example merchant and its offers with the network; the same again changes nothing.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { NetworkApi } from './network-api.ts'

/** What an example's merchant.json says. Paths are below its site. */
export interface MerchantFile {
  readonly name: string
  readonly description: string
  readonly currency: string
  readonly share: string
  readonly brand: { readonly primary: string; readonly secondary: string; readonly logo: string }
  readonly offers: readonly { readonly sku: string; readonly url: string }[]
}

export interface RegisteredMerchant {
  readonly name: string
  readonly merchant: string
  readonly token: string
  readonly key: Secrets['key']
  readonly secret: string
}

interface Secrets {
  readonly key: Readonly<Record<string, string>>
  readonly secret: string
}

export async function registerMerchant(
  api: NetworkApi,
  input: { readonly file: MerchantFile; readonly site: string; readonly folder: string },
): Promise<RegisteredMerchant> {
  const { file, site, folder } = input
  const { name, currency, share, brand } = file
  const secrets = openSecrets(folder, name)
  // All of it but `d`, which is the private half.
  const publicKey = Object.fromEntries(
    Object.entries(secrets.key).filter(([member]) => member !== 'd'),
  )
  const { merchant, token } = await api.call<{ merchant: string; token: string }>(
    'POST',
    '/api/v1/sandbox/merchants',
    {
      key: `demo ${name} ${site}`,
      body: {
        name,
        currency,
        share,
        site,
        keys: [publicKey],
        brand: {
          colors: [brand.primary, brand.secondary],
          logo: new URL(brand.logo, site).href,
          description: file.description,
        },
      },
    },
  )
  for (const offer of file.offers) {
    const body = { ...offer, url: new URL(offer.url, site).href }
    await api.call('POST', '/api/v1/offers', { token, body })
  }
  return { name, merchant, token, ...secrets }
}

/** A merchant's private key and cookie secret, made at the first start and kept. */
function openSecrets(folder: string, name: string): Secrets {
  const path = `${folder}/${name.toLowerCase().replaceAll(/\W+/g, '-')}.json`
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    const key = { ...privateKey.export({ format: 'jwk' }), kid: 'demo', use: 'sig', alg: 'EdDSA' }
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, JSON.stringify({ key, secret: randomBytes(32).toString('base64') }), {
      mode: 0o600,
    })
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets
}
