// What a merchant copies: the settings of a site as a `.env`, and a shop in fifteen lines, as the README of the SDK has
// it.

export const shopFile = 'shop.mjs'

const shopCode = `import express from 'express'
import { readSettings } from '@tallystick/merchant'
import { createTally } from '@tallystick/merchant/express'

const offers = [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }]
const tally = createTally({ ...readSettings(process.env), offers })
const sold = tally.sell((request) => request.params.sku)
const app = express()
app.use(tally.routes)
app.get('/articles/:sku', sold, (request, response) => {
  response.send(\`All of \${request.params.sku}\`)
})
app.get('/members', tally.members(), (request, response) => response.send('Welcome'))
app.listen(process.env.PORT)
`

export const installCommand = 'npm install @tallystick/merchant express'
export const startCommand = `node --env-file=.env ${shopFile}`
export const articlePath = '/articles/tides'

/** The same shop in the currency of its merchant. */
export function printShop(currency: string): string {
  return shopCode.replace("currency: 'USD'", `currency: '${currency}'`)
}

/** The part of the `.env` that is no secret. */
export function printOpenSettings({
  network,
  merchant,
  site,
}: {
  readonly network: string
  readonly merchant: string
  readonly site: string
}): string {
  const { protocol, port } = new URL(site)
  return printLines({
    TALLY_NETWORK: network,
    TALLY_MERCHANT: merchant,
    TALLY_SITE: site,
    PORT: port === '' ? (protocol === 'https:' ? '3000' : '80') : port,
  })
}

/** The secret part: keys as JSON, which holds neither of these quotes nor a line break. */
export function printSecretSettings(secrets: {
  readonly key: Readonly<Record<string, string>>
  readonly encryptionKey: Readonly<Record<string, string>> | undefined
  /** Seals the cookies of the site; absent where the site has one already. */
  readonly secret: string | undefined
}): string {
  const { key, encryptionKey, secret } = secrets
  return printLines({
    TALLY_KEY: `'${JSON.stringify(key)}'`,
    ...(encryptionKey === undefined
      ? {}
      : { TALLY_ENCRYPTION_KEY: `'${JSON.stringify(encryptionKey)}'` }),
    ...(secret === undefined ? {} : { TALLY_SECRET: secret }),
  })
}

function printLines(lines: Readonly<Record<string, string>>): string {
  return Object.entries(lines)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
