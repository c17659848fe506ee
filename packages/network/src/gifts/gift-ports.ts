// What the operations of gifts stand on.
import type { KeyObject } from 'node:crypto'
import type { Outward } from '../outward/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import type { Order, Outcome } from '../purchases/index.ts'

export interface GiftPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** One order, through the batches. */
  readonly place: (order: Order) => Promise<Outcome>
  /** `keys.deriveKey('gifts', 'codes v1')` */
  readonly giftKey: KeyObject
  readonly outward: Outward
  /** For so many days a gift can be taken up. */
  readonly giftDays: number
  /** People decide within this many days where they have to: what customers are promised. */
  readonly answerDays: number
}
