// What several rooms stand on, made once from the ports and the settings.
import type { KeyObject } from 'node:crypto'
import { parseMicros, parseShare } from '@tallystick/money'
import type { Config } from '../contract/index.ts'
import { createPasswords } from '../platform/index.ts'
import type { Passwords } from '../platform/index.ts'
import { openProcessors } from '../processors/index.ts'
import type { Processors } from '../processors/index.ts'
import type { PurchasePolicy } from '../purchases/index.ts'
import type { Vapid } from '../push/index.ts'
import { openReceiptKeys } from '../receipts/index.ts'
import type { ReceiptKeys } from '../receipts/index.ts'
import type { NetworkPorts } from './network-ports.ts'
import { vapidOf } from './vapid-of.ts'

export interface NetworkBasis extends NetworkPorts {
  readonly publicUrl: string
  readonly networkName: string
  readonly isSandbox: boolean
  /** A tab at or below this is carried to the next bill. */
  readonly thresholdMicros: bigint
  readonly purchasePolicy: PurchasePolicy
  readonly passwords: Passwords
  /** How a merchant knows a customer. */
  readonly pairwiseKey: KeyObject
  readonly receiptKeys: ReceiptKeys
  readonly processors: Processors
  /** How push services know the network. */
  readonly vapid: Vapid
}

export function openBasis(ports: NetworkPorts): NetworkBasis {
  const { config, keys } = ports
  const publicUrl = publicUrlOf(config)
  return {
    ...ports,
    publicUrl,
    networkName: config.networkName,
    isSandbox: config.isSandbox,
    thresholdMicros: parseMicros(config.billingThreshold),
    purchasePolicy: purchasePolicyOf(config),
    passwords: createPasswords(ports),
    pairwiseKey: keys.deriveKey('pairwise-subjects', 'v1'),
    receiptKeys: openReceiptKeys(ports),
    processors: openProcessors(ports),
    vapid: vapidOf(ports, publicUrl),
  }
}

/** The address that people and merchants know; without one, the machine's own. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://localhost:${config.port}`
}

function purchasePolicyOf({ creditLimit, limitAlertShare }: Config): PurchasePolicy {
  return {
    creditLimitMicros: creditLimit === undefined ? undefined : parseMicros(creditLimit),
    alertShareMillionths: parseShare(limitAlertShare),
  }
}
