// What the handlers of the customer's wing are given once per process.
import type { ContactPorts } from '../../contact/index.ts'
import type { Figures } from '../../contract/index.ts'
import type { DisputePorts } from '../../disputes/index.ts'
import type { Outward } from '../../outward/index.ts'
import type { Passwords, PersonalRecords } from '../../platform/index.ts'
import type { GiftPorts } from '../../gifts/index.ts'
import type { LibraryPorts } from '../../library/index.ts'
import type { Processors } from '../../processors/index.ts'
import type { Order, Outcome, PurchasePolicy, PurchaseReceipts } from '../../purchases/index.ts'
import type { Vapid } from '../../push/index.ts'
import type { RefundPorts } from '../../refunds/index.ts'
import type { CustomerLetters } from '../../registrations/index.ts'
import type { SignOn } from '../../signon/index.ts'
import type { SubscriptionPorts } from '../../subscriptions/index.ts'
import type { FrameDeps } from '../frame/frame-deps.ts'

export interface CustomerDeps extends FrameDeps {
  readonly passwords: Passwords
  /** What customers are written to. */
  readonly letters: CustomerLetters
  readonly signOn: SignOn
  /** Without one that has a card page nobody can register. */
  readonly processors: Processors
  /** Asking for money back, and disputing charges, under the operator's rules. */
  readonly claims: { readonly refunds: RefundPorts; readonly disputes: DisputePorts }
  /** Writing to customer service, and within how many days people answer. */
  readonly contact: ContactPorts & { readonly answerDays: number }
  /** What merchants know purchases by. */
  readonly outward: Outward
  /** Opening what was bought at its merchant. */
  readonly library: LibraryPorts
  /** Giving, taking up, giving back. */
  readonly gifts: GiftPorts
  /** Renewing, switching and cancelling subscriptions. */
  readonly subscriptions: SubscriptionPorts
  /** One order, through the batches. */
  readonly placePurchase: (order: Order) => Promise<Outcome>
  /** What the operator has set for purchases. */
  readonly purchasePolicy?: PurchasePolicy | undefined
  /** Signs what somebody bought, for them to keep. */
  readonly receipts: PurchaseReceipts
  /** A tab at or below this is carried to the next bill. */
  readonly threshold: Figures
  /** Up to this much is written off when an account is closed. */
  readonly writeOff: Figures
  /** What each room keeps of a person. */
  readonly personal: readonly PersonalRecords[]
  /** How push services know the network. */
  readonly vapid: Vapid
}
