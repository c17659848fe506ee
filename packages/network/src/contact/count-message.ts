// How many messages come in a day from one account, one address, or one network of addresses: more are refused. Counted
// under keyed hashes, for one day, by the network's clock.
import { createHmac } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { isPrivateAddress, networkPrefix } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Correspondent } from './conversation.ts'
import { lockCounts, updateCounts } from './store-counts.ts'

/** A whole office, or a provider's customers, may be behind one network of addresses. */
const perNetworkFactor = 5

export interface MessageSender {
  readonly from: Correspondent
  /** The caller's IP address, where it says anything. */
  readonly address: string | undefined
}

export interface LockedCount {
  readonly isFull: boolean
  /** After it, the message counts. */
  readonly add: () => Promise<void>
}

/** What a sender has had today, locked until the commit. */
export async function lockMessageCount(
  tx: Tx,
  ports: { readonly contactKey: KeyObject; readonly messagesPerDay: number },
  { sender, at }: { readonly sender: MessageSender; readonly at: Temporal.Instant },
): Promise<LockedCount> {
  const hash = (text: string): string =>
    createHmac('sha256', ports.contactKey).update(text).digest('base64url')
  const shares = sharesOf(sender, ports.messagesPerDay).map(
    ([writer, most]) => [hash(writer), most] as const,
  )
  const on = at.toZonedDateTimeISO('UTC').toPlainDate()
  const writers = shares.map(([writer]) => writer)
  const counts = await lockCounts(tx, { writers, on })
  return {
    isFull: shares.some(([writer, most]) => (counts.get(writer) ?? 0) >= most),
    add: () => updateCounts(tx, { writers, on }),
  }
}

type Share = readonly [writer: string, most: number]

function sharesOf({ from, address }: MessageSender, perDay: number): readonly Share[] {
  if ('signOn' in from) return [[`account ${from.purchasingAccount}`, perDay]]
  const own: Share = [`email ${from.email.toLowerCase()}`, perDay]
  // Behind a proxy that is not named as trusted everybody has its address: that says nothing about who writes.
  if (address === undefined || isPrivateAddress(address)) return [own]
  return [own, [`network ${networkPrefix(address)}`, perDay * perNetworkFactor]]
}
