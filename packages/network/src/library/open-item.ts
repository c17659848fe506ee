// Opens something bought at its merchant: a ticket is issued, and that it was is written down as evidence.
import { isRegisteredAddress } from '@tallystick/addresses'
import { createHash } from 'node:crypto'
import { findMerchant, selectEncryptionKeys } from '../merchants/index.ts'
import type { Merchant } from '../merchants/index.ts'
import { findSubject } from '../outward/index.ts'
import type { Outward } from '../outward/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, OutwardId, Random } from '../platform/index.ts'
import { findPurchase, isEntitled } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { issueTicket } from '../receipts/index.ts'
import type { ReceiptKeys } from '../receipts/index.ts'
import { describeEntitled } from './read-library.ts'
import { insertDelivery } from './store.ts'

export interface LibraryPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly receiptKeys: ReceiptKeys
  readonly outward: Outward
  /** The public base URL, which tickets name as their issuer. */
  readonly publicUrl: string
}

export type OpenedItem =
  | {
      readonly state: 'ticket'
      /** Where the merchant's engine takes tickets. */
      readonly action: string
      readonly ticket: string
      readonly title: string
      readonly merchant: Merchant
    }
  /** The merchant takes no tickets: a plain address, where its engine asks the network. */
  | { readonly state: 'link'; readonly url: string }
  | { readonly state: 'ended' }
  | { readonly state: 'unknown' }

/** Somebody else's purchase is answered like one that does not exist. */
export async function openItem(
  ports: LibraryPorts,
  input: {
    readonly purchase: string
    readonly session: {
      readonly signOn: string
      readonly purchasingAccount: string
    }
  },
): Promise<OpenedItem> {
  const { session } = input
  const { purchasingAccount } = session
  const found = await ports.database.read('library.find-item', async (tx) => {
    const purchase = await findPurchase(tx, input.purchase, { role: 'customer', purchasingAccount })
    if (purchase === undefined || purchase.opensNothing) return undefined
    const [items, merchant, keys, subject] = await Promise.all([
      describeEntitled(tx, [{ purchase, endsAt: purchase.accessUntil }]),
      findMerchant(tx, purchase.merchant),
      selectEncryptionKeys(tx, [purchase.merchant]),
      findSubject(tx, ports.outward, { merchant: purchase.merchant, purchasingAccount }),
    ])
    const recipient = keys.get(purchase.merchant)
    return { purchase, item: items[0], merchant, recipient, subject }
  })
  if (found?.merchant === undefined || found.item === undefined) return { state: 'unknown' }
  const { purchase, item, merchant, recipient } = found
  if (!isEntitled(purchase, ports.clock.now())) return { state: 'ended' }
  const { url } = item
  const action = ticketAddress(merchant, url)
  if (recipient === undefined || action === undefined) return { state: 'link', url }
  const id = ports.outward.idFor(merchant.merchant, newId('tkt', ports))
  const ticket = issueTicket(
    ports,
    { receiptKeys: ports.receiptKeys, recipient },
    {
      id,
      issuer: ports.publicUrl,
      merchant: merchant.merchant,
      subject: found.subject,
      url,
      purchase: ports.outward.idFor(merchant.merchant, purchase.purchase),
      sku: item.sku,
      accessFrom: purchase.accessFrom ?? purchase.happenedAt,
      accessUntil: purchase.accessUntil,
      views: item.views,
    },
  )
  await recordDelivery(ports, { purchase, id, signOn: session.signOn })
  return { state: 'ticket', action, ticket, title: item.title, merchant }
}

/** Below the registered address that the content lies under; the longest, where there are several. */
function ticketAddress(merchant: Merchant, url: string): string | undefined {
  if (merchant.status !== 'active') return undefined
  const [address] = merchant.addresses
    .filter((one) => isRegisteredAddress([one], url))
    .toSorted((one, other) => other.length - one.length)
  return address === undefined ? undefined : `${address.replace(/\/+$/, '')}/tally/ticket`
}

/** Committed before the browser has the ticket: none is out that is not written down. */
async function recordDelivery(
  ports: LibraryPorts,
  delivery: {
    readonly purchase: Purchase
    /** Of the ticket, as the merchant reads it. */
    readonly id: OutwardId
    readonly signOn: string
  },
): Promise<void> {
  const { purchase, id, signOn } = delivery
  await ports.database.transaction('library.record-delivery', (tx) =>
    insertDelivery(tx, {
      bucket: purchase.bucket,
      purchase: purchase.purchase,
      ticketHash: createHash('sha256').update(id).digest(),
      signOn,
      deliveredAt: ports.clock.now(),
    }),
  )
}
