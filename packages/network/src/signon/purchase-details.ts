// What a merchant pushes when it sends someone to buy: authorization details (RFC 9396) of type `purchase`.
import { findTextFault, z } from '../platform/api/index.ts'
import { isReservedOrderId } from '../purchases/index.ts'

const trackingBytesMax = 1024
const shortText = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => findTextFault(text) === undefined, 'contains control characters')

const detailsSchema = z.strictObject({
  type: z.literal('purchase'),
  /** The merchant's own id of the order, per merchant and payment account. */
  id: shortText.refine((id) => !isReservedOrderId(id), 'begins with what the network reserves'),
  /** The merchant's sku. */
  offer: shortText,
  quantity: z.int().min(1).max(1000).default(1),
  /** Checked by the room of the offers, which knows the terms. */
  offer_terms: z.record(z.string(), z.unknown()).optional(),
  return_to: z.string().min(1).max(2000),
  tracking: z.record(z.string(), z.unknown()).optional(),
})

/** Details that were checked. */
export type PurchaseDetails = z.output<typeof detailsSchema>

export type ReadDetails =
  | { readonly ok: true; readonly details: PurchaseDetails }
  | { readonly ok: false; readonly fault: string }

/** Reads one authorization detail. Unknown fields are refused, so that nothing is bought that was not understood. */
export function readPurchaseDetails(value: unknown): ReadDetails {
  const parsed = detailsSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { ok: false, fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'refused'}` }
  }
  const details = parsed.data
  if (Buffer.byteLength(JSON.stringify(details.tracking ?? {})) > trackingBytesMax) {
    return { ok: false, fault: 'tracking: has more than 1 KB' }
  }
  return { ok: true, details }
}

/** The one purchase in the parameter of a request that was checked when it was pushed. */
export function parsePurchaseDetails(parameter: unknown): PurchaseDetails | undefined {
  if (typeof parameter !== 'string') return undefined
  const list: unknown = JSON.parse(parameter)
  if (!Array.isArray(list)) return undefined
  const read = readPurchaseDetails(list[0])
  return read.ok ? read.details : undefined
}
