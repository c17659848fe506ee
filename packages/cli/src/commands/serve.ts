// `tallystick serve`: runs a network until it is told to stop.
import type { Command } from 'commander'
import { readConfig, startNetwork, systemClock } from '@tallystick/network'
import type { Config } from '@tallystick/network'
import { exitCodes } from '../failure.ts'
import { openSurroundings } from '../sandbox/open-surroundings.ts'
import type { Surroundings } from '../sandbox/open-surroundings.ts'
import type { Terminal } from '../terminal.ts'

interface ServeOptions {
  readonly sandbox?: true
  readonly port?: string
  readonly data?: string
}

export function addServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('run a network until Ctrl-C')
    .option(
      '--sandbox',
      'a trial network with a processor and a mailbox of its own: its clock can be moved, no real money (TALLYSTICK_SANDBOX=1)',
    )
    .option('--port <port>', 'port to listen on (TALLYSTICK_PORT)')
    .option('--data <folder>', 'folder of keys and the embedded database (TALLYSTICK_DATA)')
    .addHelpText(
      'after',
      `
Examples:
  $ tallystick serve --sandbox
  $ tallystick serve --port 4100 --data /srv/tallystick
  $ DATABASE_URL=postgres://tally@db.example/tally TALLYSTICK_URL=https://tally.example tallystick serve`,
    )
    .action(async (options: ServeOptions) => {
      const config = readConfig({
        // Who tries something out reads what is printed for people.
        ...(options.sandbox === undefined ? {} : { TALLYSTICK_LOG_LEVEL: 'warn' }),
        ...terminal.env,
        ...(options.sandbox === undefined ? {} : { TALLYSTICK_SANDBOX: '1' }),
        ...(options.port === undefined ? {} : { TALLYSTICK_PORT: options.port }),
        ...(options.data === undefined ? {} : { TALLYSTICK_DATA: options.data }),
      })
      if (!config.isSandbox) {
        await serveUntilStopped(terminal, config)
        return
      }
      const surroundings = await openSurroundings(config, systemClock())
      try {
        await serveUntilStopped(terminal, surroundings.config, surroundings)
      } finally {
        await surroundings.close()
      }
    })
}

async function serveUntilStopped(
  terminal: Terminal,
  config: Config,
  surroundings?: Surroundings,
): Promise<void> {
  const signalled = new Promise<'signal'>((resolve) => {
    terminal.onSignal(() => resolve('signal'))
  })
  const lost = Promise.withResolvers<Error>()
  const network = await startNetwork({
    config,
    say: terminal.say,
    onLockLost: (error) => lost.resolve(error),
  })
  surroundings?.follow(network.clock)
  terminal.say(`network:   ${network.url}`)
  terminal.say(`API:       ${network.url}/api/v1/openapi.json`)
  terminal.say(`health:    ${network.url}/health/ready`)
  for (const line of surroundings?.lines ?? []) terminal.say(line)
  terminal.say('ready; Ctrl-C stops it')
  const reason = await Promise.race([signalled, lost.promise])
  terminal.say(reason === 'signal' ? 'stopping' : `stopping: ${reason.message}`)
  await network.stop()
  if (reason !== 'signal') terminal.setExitCode(exitCodes.unable)
}
