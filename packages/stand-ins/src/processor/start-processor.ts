// Serves a processor on a port, and pushes its reports if it has somewhere to push them.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Clock, Random, Send } from '../platform/system.ts'
import { repeat, systemClock, systemRandom, systemSend } from '../platform/system.ts'
import type { Processor, ProcessorOptions } from './create-processor.ts'
import { createProcessor } from './create-processor.ts'
import { AnswerLost } from './lose-answer.ts'

export type StartProcessorOptions = Omit<ProcessorOptions, 'clock' | 'random' | 'reportPush'> & {
  /** 0 takes any free one. */
  readonly port: number
  /** Where to listen; 127.0.0.1 unless told. */
  readonly host?: string
  /** The real ones unless told. */
  readonly clock?: Clock
  readonly random?: Random
  readonly reportPush?: { readonly url: string; readonly secret: string; readonly send?: Send }
}

export type StartedProcessor = {
  readonly processor: Processor
  readonly port: number
  readonly url: string
  /** Ends open connections, also of callers who still wait for an answer that was to be lost. */
  readonly close: () => Promise<void>
}

const pausesMs = { whenQuiet: 1_000, longest: 60_000 }

/** Starts serving; rejects when the port is taken. */
export async function startProcessor(options: StartProcessorOptions): Promise<StartedProcessor> {
  const { port, host = '127.0.0.1', reportPush, ...rest } = options
  const processor = createProcessor({
    ...rest,
    clock: options.clock ?? systemClock,
    random: options.random ?? systemRandom,
    ...(reportPush === undefined ? {} : { reportPush: { send: systemSend, ...reportPush } }),
  })
  const server = createServer((incoming, outgoing) => {
    const listen = getRequestListener(
      async (request) => {
        try {
          return await processor.fetch(request)
        } catch (error) {
          if (!(error instanceof AnswerLost)) throw error
          incoming.socket.destroy()
          return new Response(null, { status: 500 })
        }
      },
      { overrideGlobalObjects: false },
    )
    void listen(incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((error: unknown) => {
    processor.close()
    throw error
  })
  const stopPushing = reportPush === undefined ? () => Promise.resolve() : pushForEver(processor)
  const { port: boundPort } = server.address() as AddressInfo
  return {
    processor,
    port: boundPort,
    url: `http://${host}:${boundPort}`,
    async close() {
      await stopPushing()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      processor.close()
    },
  }
}

/** Pushes again and again; while nothing gets through, with pauses that double. */
function pushForEver(processor: Processor): () => Promise<void> {
  let pauseMs = pausesMs.whenQuiet
  return repeat(async () => {
    const waitingCount = await processor.pushReports()
    pauseMs = waitingCount === 0 ? pausesMs.whenQuiet : Math.min(pauseMs * 2, pausesMs.longest)
    return pauseMs
  }, pausesMs.whenQuiet)
}
