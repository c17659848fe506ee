// Makes vectors/receipts.json: `node packages/proofs/src/make-vectors.ts`. The same bytes every time.
import { writeFileSync } from 'node:fs'
import { makeReceiptVectors } from './receipt-vectors.ts'

if (import.meta.main) {
  const path = new URL('../vectors/receipts.json', import.meta.url)
  writeFileSync(path, `${JSON.stringify(makeReceiptVectors(), null, 2)}\n`)
}
