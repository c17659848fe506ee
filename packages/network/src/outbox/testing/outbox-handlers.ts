// How the outbox does its kinds of work, with whatever a test does not say left out.
import type { WorkHandler } from '../../platform/index.ts'
import type { WorkKind } from '../../contract/index.ts'
import type { Handlers, WorkPorts } from '../../work/index.ts'
import { contributeOutbox } from '../contribute.ts'
import type { OutboxPorts } from '../contribute.ts'

export function outboxHandlers(ports: WorkPorts & Partial<OutboxPorts>): Handlers {
  const { work = {} } = contributeOutbox({
    wordNotice: () => Promise.resolve([]),
    publicUrl: 'https://network.example',
    toldDays: 400,
    ...ports,
  })
  return new Map(Object.entries(work) as [WorkKind, WorkHandler][])
}
