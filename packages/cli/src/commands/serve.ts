// `tallystick serve`: runs a network until it is told to stop.
import type { Command } from 'commander'
import { readConfig, startNetwork } from '@tallystick/network'
import { exitCodes } from '../failure.ts'
import type { Terminal } from '../terminal.ts'

export function addServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('run a network until Ctrl-C')
    .option(
      '--sandbox',
      'a trial network: its clock can be moved, no real money (TALLYSTICK_SANDBOX=1)',
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
    .action(async (options: { sandbox?: true; port?: string; data?: string }) => {
      const config = readConfig({
        ...terminal.env,
        ...(options.sandbox === undefined ? {} : { TALLYSTICK_SANDBOX: '1' }),
        ...(options.port === undefined ? {} : { TALLYSTICK_PORT: options.port }),
        ...(options.data === undefined ? {} : { TALLYSTICK_DATA: options.data }),
      })
      const signalled = new Promise<'signal'>((resolve) => {
        terminal.onSignal(() => resolve('signal'))
      })
      const lost = Promise.withResolvers<Error>()
      const network = await startNetwork({
        config,
        say: terminal.say,
        onLockLost: (error) => lost.resolve(error),
      })
      if (config.operatorToken === undefined) {
        terminal.say('operator: none; set TALLYSTICK_OPERATOR_TOKEN to use the operator API')
      }
      terminal.say(`network:  ${network.url}`)
      terminal.say(`API:      ${network.url}/api/v1/openapi.json`)
      terminal.say(`health:   ${network.url}/health/ready`)
      terminal.say('ready; Ctrl-C stops it')
      const reason = await Promise.race([signalled, lost.promise])
      terminal.say(reason === 'signal' ? 'stopping' : `stopping: ${reason.message}`)
      await network.stop()
      if (reason !== 'signal') terminal.setExitCode(exitCodes.unable)
    })
}
