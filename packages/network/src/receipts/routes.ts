// The public keys of receipts, for every merchant's verifier.
import { createApi, publishKeys } from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { ReceiptKeys } from './receipt-keys.ts'

export function receiptRoutes({ published }: ReceiptKeys): OpenAPIHono<ApiEnv> {
  const api = createApi()
  publishKeys(api, {
    path: '/receipt-keys',
    summary: 'The public keys that receipts are signed with',
    name: 'ReceiptKeySet',
    published,
  })
  return api
}
