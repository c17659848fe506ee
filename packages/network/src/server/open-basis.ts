// What several rooms stand on, made once from the ports and the settings.
import type { KeyObject } from 'node:crypto'
import { parseShare } from '@tallystick/money'
import { openCheckpoint, openHeadKeys } from '../chain/index.ts'
import type { HeadKeys, ReadCheckpoint } from '../chain/index.ts'
import type { Config, Figures, Operator, RateLimits } from '../contract/index.ts'
import { openOutward } from '../outward/index.ts'
import type { Outward } from '../outward/index.ts'
import { createPasswords, openTextRecords } from '../platform/index.ts'
import type { Passwords, TextRecords } from '../platform/index.ts'
import { openProcessors } from '../processors/index.ts'
import type { Processors } from '../processors/index.ts'
import type { PurchasePolicy } from '../purchases/index.ts'
import type { Vapid } from '../push/index.ts'
import { openReceiptKeys } from '../receipts/index.ts'
import type { ReceiptKeys } from '../receipts/index.ts'
import type { NetworkPorts } from './network-ports.ts'
import { openLegal } from './open-legal.ts'
import type { Legal } from './open-legal.ts'
import { operatorOf } from './operator-of.ts'
import { createRateLimits } from './rate-limits/rate-limits.ts'
import { vapidOf } from './vapid-of.ts'

export interface NetworkBasis extends NetworkPorts {
  readonly publicUrl: string
  readonly networkName: string
  /** Who runs it. */
  readonly operator: Operator
  /** The pages for terms, privacy and imprint that there are. */
  readonly legal: Legal
  readonly isSandbox: boolean
  /** A tab at or below this is carried to the next bill. */
  readonly threshold: Figures
  /** Up to this much is written off when an account is closed. */
  readonly writeOff: Figures
  readonly purchasePolicy: PurchasePolicy
  readonly passwords: Passwords
  readonly rateLimits: RateLimits
  /** What merchants know things by. */
  readonly outward: Outward
  readonly receiptKeys: ReceiptKeys
  readonly headKeys: HeadKeys
  /** The latest head, as receipts name it. */
  readonly readCheckpoint: ReadCheckpoint
  /** What is kept of requests and their answers goes through it. */
  readonly commandKey: KeyObject
  readonly processors: Processors
  readonly textRecords: TextRecords
  /** How push services know the network. */
  readonly vapid: Vapid
}

export function openBasis(ports: NetworkPorts): NetworkBasis {
  const { config, keys } = ports
  const publicUrl = publicUrlOf(config)
  const { isSandbox } = config
  const operator = operatorOf(config)
  return {
    ...ports,
    publicUrl,
    networkName: config.networkName,
    operator,
    legal: openLegal({ ...ports, isSandbox, operator }),
    isSandbox,
    threshold: config.billingThreshold,
    writeOff: config.writeOff,
    purchasePolicy: purchasePolicyOf(config),
    passwords: createPasswords(ports),
    rateLimits: openRateLimits(config),
    outward: openOutward({ keys, spreadSeconds: spreadSecondsOf(config) }),
    receiptKeys: openReceiptKeys(ports),
    headKeys: openHeadKeys(ports, { generation: config.headKeyGeneration }),
    readCheckpoint: openCheckpoint(ports),
    commandKey: keys.deriveKey('commands', 'v1'),
    processors: openProcessors(ports),
    textRecords: ports.textRecords ?? openTextRecords(),
    vapid: vapidOf(ports, publicUrl),
  }
}

/** The address that people and merchants know; without one, the machine's own. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://localhost:${config.port}`
}

/** In a sandbox a script waits for nothing. */
function spreadSecondsOf({ tellingSpreadSeconds, isSandbox }: Config): number {
  return tellingSpreadSeconds ?? (isSandbox ? 0 : 120)
}

function openRateLimits(config: Config): RateLimits {
  // In a sandbox a script may be everybody at once.
  const unlessSet = (perMinute: number): number => (config.isSandbox ? 0 : perMinute)
  return createRateLimits({
    callerPerMinute: config.requestsPerMinute ?? unlessSet(600),
    merchantPerMinute: config.merchantRequestsPerMinute ?? unlessSet(30_000),
    networkPerMinute: config.addressRequestsPerMinute ?? unlessSet(6_000),
    costlyPerMinute: config.costlyRequestsPerMinute ?? unlessSet(60),
  })
}

function purchasePolicyOf(config: Config): PurchasePolicy {
  const { creditLimit: first, creditLimitMost: most, limitAlertShare } = config
  return {
    creditRule: { first, most },
    alertShareMillionths: parseShare(limitAlertShare),
  }
}
