// Waiting for what others do in the background, without betting on how fast the machine is.

import { setTimeout as sleep } from 'node:timers/promises'

/** A bound on hanging, not on speed: what takes a moment here may take a minute on a small and busy machine. */
export const hangingMs = 120_000
const pollMs = 20

/** @throws when it has not come true after `hangingMs`. */
export async function waitUntil(
  what: string,
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + hangingMs
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`)
    await sleep(pollMs)
  }
}
