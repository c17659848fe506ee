// What merchants know things of the network by: names of customers, ids and instants, each made for one of them.
import { createHmac, createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { BoundedMap, isOutwardId, openId, sealId } from '../platform/index.ts'
import type { Keys, OutwardId } from '../platform/index.ts'
import { pairwiseSubject } from './pairwise-subject.ts'

/** What one merchant knows, and another could compare, goes through here; inside there is no other form of it. */
export interface Outward {
  /** The customer, as this merchant knew it after so many partings (pairwise); `findSubject` knows by what name now. */
  subjectFor(merchant: string, purchasingAccount: string, partingCount: number): string
  /** The id of something, as this merchant knows it: the same each time, and nothing in it says whose it is. */
  idFor(merchant: string, id: string): OutwardId
  /** The network's own id; for what was made for another, one that nothing has, or undefined. */
  readId(merchant: string, text: string): string | undefined
  /**
   * When this merchant hears of what happened: at a moment of its own within the spread, so that two merchants cannot
   * join customers by the instant. Of two things of one customer the earlier is never heard later.
   */
  instantFor(merchant: string, purchasingAccount: string, at: Temporal.Instant): Temporal.Instant
}

interface OutwardInput {
  /** None of them ever rotates, or customers and purchases become strangers to merchants. */
  readonly keys: Pick<Keys, 'deriveKey'>
  /** 0: everybody hears at once. */
  readonly spreadSeconds: number
}

const idKeyCountMax = 10_000

export function openOutward({ keys, spreadSeconds }: OutwardInput): Outward {
  const subjectKey = keys.deriveKey('pairwise-subjects', 'v1')
  // Of the same secret: whoever restores a backup has either both, or neither.
  const idKey = keys.deriveKey('pairwise-subjects', 'outward ids v1')
  const instantKey = keys.deriveKey('pairwise-subjects', 'outward instants v1')
  const spreadMs = spreadSeconds * 1000
  // Each receipt wants one: made each time, it would cost as much as the id itself.
  const idKeys = new BoundedMap<KeyObject>(idKeyCountMax)
  /** A key for each merchant and kind of thing: a subscription's id does not tell which purchase it began with. */
  const idKeyOf = (merchant: string, id: string): KeyObject => {
    const whose = pairOf(merchant, id.slice(0, id.indexOf('_') + 1))
    const known = idKeys.get(whose)
    if (known !== undefined) return known
    const made = createSecretKey(drawOf(idKey, whose))
    idKeys.set(whose, made)
    return made
  }
  return {
    subjectFor: (merchant, purchasingAccount, partingCount) =>
      pairwiseSubject(subjectKey, merchant, purchasingAccount, partingCount),
    idFor: (merchant, id) => sealId(idKeyOf(merchant, id), id),
    readId: (merchant, text) =>
      isOutwardId(text) ? openId(idKeyOf(merchant, text), text) : undefined,
    instantFor(merchant, purchasingAccount, at) {
      if (spreadMs === 0) return at
      const draw = drawOf(instantKey, pairOf(merchant, purchasingAccount))
      const phaseMs = draw.readUIntBE(0, 6) % spreadMs
      const sincePhaseMs = (at.epochMilliseconds - phaseMs) % spreadMs
      return Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds - sincePhaseMs + spreadMs)
    },
  }
}

/** Ids have no line breaks, so no two pairs make the same text. */
function pairOf(merchant: string, subject: string): string {
  return `${merchant}\n${subject}`
}

function drawOf(key: KeyObject, pair: string): Buffer {
  return createHmac('sha256', key).update(pair).digest()
}
