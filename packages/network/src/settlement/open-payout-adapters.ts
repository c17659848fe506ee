// Opens the ways of paying that the settings name.
import path from 'node:path'
import type { Debtor, Originator } from '../contract/index.ts'
import type { HttpClient } from '../platform/index.ts'
import { createNachaPayouts, nachaKind } from './banks/nacha-payouts.ts'
import { openOutgoingFiles } from './banks/outgoing-files.ts'
import { createPain001Payouts, pain001Kind } from './banks/pain001-payouts.ts'
import type { PayoutAdapter, PayoutAdapters } from './payout-adapter.ts'
import { createSimulatorPayouts } from './simulator-payouts.ts'

/** What is not set up is left out. */
export interface PayoutSettings {
  /** Files for banks appear below it. */
  readonly dataDir: string
  readonly networkName: string
  readonly processorUrl?: string | undefined
  readonly processorKey?: string | undefined
  readonly pain001Debtor?: Debtor | undefined
  readonly nachaOriginator?: Originator | undefined
}

export function openPayoutAdapters({
  http,
  config,
}: {
  readonly http: HttpClient
  readonly config: PayoutSettings
}): PayoutAdapters {
  const { dataDir, networkName, processorUrl: url, processorKey: key = '' } = config
  const { pain001Debtor: debtor, nachaOriginator: originator } = config
  const filesOf = (kind: string) => openOutgoingFiles(path.join(dataDir, 'payouts', kind))
  const adapters: readonly PayoutAdapter[] = [
    ...(url === undefined ? [] : [createSimulatorPayouts({ http, url, key })]),
    ...(debtor === undefined
      ? []
      : [createPain001Payouts({ files: filesOf(pain001Kind), debtor, networkName })]),
    ...(originator === undefined
      ? []
      : [createNachaPayouts({ files: filesOf(nachaKind), originator, networkName })]),
  ]
  return new Map(adapters.map((adapter) => [adapter.kind, adapter]))
}
