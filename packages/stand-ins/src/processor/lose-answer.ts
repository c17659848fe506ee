// Answers that never arrive: how a route says so, and how the connection then behaves.
import type { LostAnswer } from './misbehaviour.ts'

/** What routes may say about the fate of their answer. */
export type Fate = { lost?: LostAnswer }

export type ProcessorEnv = { Bindings: { readonly fate: Fate } }

/** The caller gets no answer, although the work was done. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost'
}

/**
 * Lets the answer through, or loses it: cut at once, or never given until the caller gives up.
 * A caller that has no signal and is told `none` waits for ever; in process, ask for `cut` instead.
 * @throws AnswerLost
 */
export async function loseAnswer(fate: Fate, signal: AbortSignal): Promise<void> {
  if (fate.lost === 'cut') throw new AnswerLost('The connection was cut before the answer.')
  if (fate.lost !== 'none') return
  if (!signal.aborted) {
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  }
  throw new AnswerLost('The caller gave up waiting.')
}
