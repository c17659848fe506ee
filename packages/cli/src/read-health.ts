// Asks a running network how it is; anyone may.
import { createHttpClient } from '@tallystick/network'
import { findUrl } from './terminal.ts'
import type { Terminal } from './terminal.ts'

export interface Health {
  readonly status: string
  readonly clock: string
}

export async function readHealth(terminal: Terminal): Promise<Health> {
  const http = createHttpClient({ arePrivateAddressesAllowed: true })
  try {
    const url = `${findUrl(terminal)}/health/ready`
    const response = await http.request({ name: 'cli health', url })
    return response.json() as Health
  } finally {
    http.close()
  }
}
