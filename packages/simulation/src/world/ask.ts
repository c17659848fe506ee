// Asking the network for something, as the outside does: there is an answer, or there is none and nobody knows why.
import {
  ConnectionLostError,
  FaultError,
  OutcomeUnknownError,
} from '@tallystick/network/rooms/platform'
import type { NetworkProcess } from './network-process.ts'
import { Violation } from './violation.ts'
import type { World } from './world.ts'

export type Answer<T> =
  | { readonly isAnswered: true; readonly value: T }
  /** It may have been done, now or when the process still lived. */
  | { readonly isAnswered: false }

/** @throws Violation for any error that is no loss: the network must not fail on what the world does. */
export async function ask<T>(
  world: Pick<World, 'process'>,
  what: string,
  work: (process: NetworkProcess) => Promise<T>,
): Promise<Answer<T>> {
  try {
    return { isAnswered: true, value: await work(world.process()) }
  } catch (error) {
    if (isLoss(error)) return { isAnswered: false }
    if (error instanceof Violation) throw error
    throw new Violation('no-error', `${what}: ${(error as Error).stack ?? String(error)}`)
  }
}

/** The answer was lost, and with it perhaps what was asked for. */
export function isLoss(error: unknown): boolean {
  return (
    error instanceof FaultError ||
    error instanceof ConnectionLostError ||
    error instanceof OutcomeUnknownError
  )
}
