// Makes the vectors of receipts, tickets and heads: `node packages/proofs/src/make-vectors.ts`. The same bytes
// every time.
import { writeFileSync } from 'node:fs'
import { makeHeadVectors } from './head-vectors.ts'
import { makeReceiptVectors } from './receipt-vectors.ts'
import { makeTicketVectors } from './ticket-vectors.ts'

if (import.meta.main) {
  const files = {
    receipts: makeReceiptVectors(),
    tickets: makeTicketVectors(),
    heads: makeHeadVectors(),
  }
  for (const [name, vectors] of Object.entries(files)) {
    const path = new URL(`../vectors/${name}.json`, import.meta.url)
    writeFileSync(path, `${JSON.stringify(vectors, null, 2)}\n`)
  }
}
