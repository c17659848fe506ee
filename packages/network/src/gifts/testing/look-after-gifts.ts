// Does what is due of the work on gifts, as a runner would.
import { noLog, testClock } from '../../platform/index.ts'
import { doDueWork } from '../../work/index.ts'
import type { Handlers } from '../../work/index.ts'
import { contributeGifts } from '../contribute.ts'
import type { GiftPorts } from '../gift-ports.ts'

// What a process that died had taken is over when the next one begins.
const realClock = testClock('2026-12-01T09:00:00Z')

/** @returns how many ended how. */
export async function lookAfterGifts(ports: GiftPorts): Promise<Readonly<Record<string, number>>> {
  realClock.advance({ minutes: 5 })
  const handlers = new Map(Object.entries(contributeGifts(ports).work ?? {})) as Handlers
  return await doDueWork({ ...ports, realClock, log: noLog }, handlers)
}
