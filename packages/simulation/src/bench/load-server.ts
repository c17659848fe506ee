// Loads a server from a process of its own, so that what asks does not slow what answers.
import { fork } from 'node:child_process'
import { once } from 'node:events'

export interface Load {
  readonly port: number
  readonly path: string
  readonly cookie: string
  readonly connectionCount: number
  readonly durationMs: number
}

/** @returns answers per second. @throws when the server answers anything but 200. */
export async function loadServer(load: Load): Promise<number> {
  const child = fork(new URL('load-client.ts', import.meta.url), [JSON.stringify(load)])
  const [answer] = (await once(child, 'message')) as [
    { readonly perSecond: number } | { readonly failure: string },
  ]
  await once(child, 'exit')
  if ('failure' in answer) throw new Error(answer.failure)
  return answer.perSecond
}
