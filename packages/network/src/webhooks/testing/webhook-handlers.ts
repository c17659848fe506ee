// How webhooks do their kinds of work, with whatever a test does not say left out.
import { testOutward } from '../../outward/testing/test-outward.ts'
import { createHttpClient } from '../../platform/index.ts'
import type { WorkHandler } from '../../platform/index.ts'
import type { WorkKind } from '../../contract/index.ts'
import type { Handlers, WorkPorts } from '../../work/index.ts'
import { contributeWebhooks } from '../contribute.ts'
import type { WebhookPorts } from '../contribute.ts'
import { openEventKeys } from '../event-keys.ts'
import { openWebhookSecrets } from '../webhook-secrets.ts'

export function webhookHandlers(ports: WorkPorts & Partial<WebhookPorts>): Handlers {
  const { work = {} } = contributeWebhooks({
    http: createHttpClient({ arePrivateAddressesAllowed: false }),
    eventKeys: openEventKeys({ keys: { derive: () => new Uint8Array(32).fill(3) } }),
    outward: testOutward(),
    findEngine: () => Promise.resolve(undefined),
    webhookSecrets: openWebhookSecrets({ keys: { derive: () => new Uint8Array(32).fill(4) } }),
    tellPaused: () => Promise.resolve(),
    arePrivateAddressesAllowed: false,
    toldDays: 400,
    ...ports,
  })
  return new Map(Object.entries(work) as [WorkKind, WorkHandler][])
}
