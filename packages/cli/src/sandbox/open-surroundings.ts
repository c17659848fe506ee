// What a sandbox has around it unless the settings name something else: a payment processor with a page for cards, and
// a mailbox. Both keep the time of the network.
import path from 'node:path'
import type { Config } from '@tallystick/network'
import { startMailbox } from '@tallystick/stand-ins/mailbox'
import { startProcessor } from '@tallystick/stand-ins/processor'
import { keepSandboxNotes } from './sandbox-notes.ts'

interface ClockOfTime {
  now(): Temporal.Instant
}

export interface Surroundings {
  /** The settings, with what was opened for them. */
  readonly config: Config
  /** One line for people about each. */
  readonly lines: readonly string[]
  /** From now on they have the network's time; until then they have the machine's. */
  follow(network: ClockOfTime): void
  close(): Promise<void>
}

type Close = () => Promise<void>

export async function openSurroundings(
  given: Config,
  machineClock: ClockOfTime,
): Promise<Surroundings> {
  let config = given
  const { dataDir, port, operatorToken } = config
  const url = config.publicUrl ?? `http://localhost:${port}`
  const notes = keepSandboxNotes(dataDir, { url, operatorToken })
  const lines: string[] = []
  const closers: Close[] = []
  let followed = machineClock
  const clock = (): Temporal.Instant => followed.now()
  if (operatorToken === undefined) {
    config = { ...config, operatorToken: notes.operatorToken }
    lines.push(`operator:  commands in this folder find the token in ${dataDir}/sandbox.json`)
  }
  if (config.processorUrl === undefined) {
    const { processorKey: apiKey } = notes
    const file = path.join(dataDir, 'processor.ndjson')
    const how = { apiKey, controlKey: apiKey, file, clock, areTestMethodsLeftOut: true }
    const processor = await nearPort(usual(port, 3), (free) =>
      startProcessor({ ...how, port: free }),
    )
    closers.push(processor.close)
    config = { ...config, processorUrl: processor.url, processorKey: apiKey }
    lines.push(`processor: ${processor.url}, a simulator; its card is 4242 4242 4242 4242`)
  }
  if (config.smtpUrl === undefined) {
    const mailbox = await nearPort(usual(port, 4), (httpPort) =>
      startMailbox({ smtpPort: 0, httpPort, clock }),
    )
    closers.push(mailbox.close)
    config = { ...config, smtpUrl: `smtp://127.0.0.1:${mailbox.smtpPort}` }
    lines.push(`mailbox:   ${mailbox.url}, with every mail that the network sends`)
  }
  return {
    config,
    lines,
    follow: (network) => {
      followed = network
    },
    close: async () => {
      for (const close of closers.toReversed()) await close()
    },
  }
}

const usualPort = 4000

/** Beside the usual port always the same one; beside another, which a script chose, none that it may want itself. */
function usual(port: number, step: number): number {
  return port === usualPort ? port + step : 0
}

/** The same port at each start while nobody else has it; any free one otherwise. */
async function nearPort<Started>(
  wanted: number,
  start: (port: number) => Promise<Started>,
): Promise<Started> {
  try {
    return await start(wanted)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return await start(0)
  }
}
