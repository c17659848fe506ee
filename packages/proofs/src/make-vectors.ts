// Makes vectors/receipts.json and vectors/tickets.json: `node packages/proofs/src/make-vectors.ts`. The same bytes
// every time.
import { writeFileSync } from 'node:fs'
import { makeReceiptVectors } from './receipt-vectors.ts'
import { makeTicketVectors } from './ticket-vectors.ts'

if (import.meta.main) {
  const files = { receipts: makeReceiptVectors(), tickets: makeTicketVectors() }
  for (const [name, vectors] of Object.entries(files)) {
    const path = new URL(`../vectors/${name}.json`, import.meta.url)
    writeFileSync(path, `${JSON.stringify(vectors, null, 2)}\n`)
  }
}
