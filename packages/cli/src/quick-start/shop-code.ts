// A shop in fifteen lines, as the README of the SDK has it; a test holds the two together.

export const shopFile = 'shop.mjs'

export const shopCode = `import express from 'express'
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

/** Where the shop's one article is. */
export const articlePath = '/articles/tides'

/** The same shop in a currency of its own. */
export function printShop(currency: string): string {
  return shopCode.replace("currency: 'USD'", `currency: '${currency}'`)
}
