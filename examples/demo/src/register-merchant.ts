// Registers an example merchant and its offers with the network; the same again changes nothing.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { NetworkApi } from './network-api.ts'

/** What an example's merchant.json says. Paths are below its site; the logo is a data URL. */
export interface MerchantFile {
  readonly name: string
  readonly description: string
  readonly currency: string
  readonly share: string
  readonly brand: { readonly primary: string; readonly secondary: string; readonly logo: string }
  /** The most that a customer pays there in a window. */
  readonly caps?: readonly object[]
  readonly offers: readonly { readonly sku: string; readonly url: string }[]
}

export interface RegisteredMerchant {
  readonly name: string
  readonly merchant: string
  readonly token: string
  readonly key: Secrets['key']
  readonly encryptionKey: Secrets['encryptionKey']
  readonly secret: string
}

interface Secrets {
  readonly key: Readonly<Record<string, string>>
  /** What the network encrypts tickets to. */
  readonly encryptionKey: Readonly<Record<string, string>>
  readonly secret: string
}

export async function registerMerchant(
  api: NetworkApi,
  input: { readonly file: MerchantFile; readonly site: string; readonly folder: string },
): Promise<RegisteredMerchant> {
  const { file, site, folder } = input
  const { name, currency, share, brand } = file
  const secrets = openSecrets(folder, name)
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
        keys: [publicHalf(secrets.key)],
        brand: {
          colors: [brand.primary, brand.secondary],
          logo: brand.logo,
          description: file.description,
        },
      },
    },
  )
  const encryptionKey = publicHalf(secrets.encryptionKey)
  await api.call('POST', '/api/v1/merchants/me/keys', { token, body: encryptionKey })
  for (const offer of file.offers) {
    const body = { ...offer, url: new URL(offer.url, site).href }
    await api.call('POST', '/api/v1/offers', { token, body })
  }
  if (file.caps !== undefined) {
    await api.call('PUT', '/api/v1/merchants/me/price-caps', { token, body: { caps: file.caps } })
  }
  return { name, merchant, token, ...secrets }
}

/** All of it but `d`, which is the private half. */
function publicHalf(key: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(key).filter(([member]) => member !== 'd'))
}

/** A merchant's private keys and cookie secret, made at the first start and kept. */
function openSecrets(folder: string, name: string): Secrets {
  const path = `${folder}/${name.toLowerCase().replaceAll(/\W+/g, '-')}.json`
  const kept = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>)
    : undefined
  const secrets: Secrets = {
    key: kept?.key ?? makeKey('ed25519', { kid: 'demo', use: 'sig', alg: 'EdDSA' }),
    encryptionKey:
      kept?.encryptionKey ??
      makeKey('x25519', { kid: 'demo-encryption', use: 'enc', alg: 'ECDH-ES+A256KW' }),
    secret: kept?.secret ?? randomBytes(32).toString('base64'),
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

function makeKey(
  type: 'ed25519' | 'x25519',
  members: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { privateKey } = type === 'ed25519' ? generateKeyPairSync(type) : generateKeyPairSync(type)
  const { kty = '', crv = '', x = '', d = '' } = privateKey.export({ format: 'jwk' })
  return { kty, crv, x, d, ...members }
}
