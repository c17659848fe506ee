// Opens the adapters of the processors that the settings name.
import type { Config } from '../contract/index.ts'
import type { HttpClient } from '../platform/index.ts'
import { createSimulatorAdapter } from './create-simulator-adapter.ts'
import { processorsOf } from './processors.ts'
import type { Processors } from './processors.ts'

export function openProcessors({
  config,
  http,
}: {
  readonly config: Pick<Config, 'processorUrl' | 'processorKey' | 'processorReportSecret'>
  readonly http: HttpClient
}): Processors {
  const { processorUrl: url, processorKey: key = '', processorReportSecret: reportSecret } = config
  return processorsOf(
    url === undefined ? [] : [createSimulatorAdapter({ http, url, key, reportSecret })],
  )
}
