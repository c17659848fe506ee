// `tallystick merchants …`: registers and lists merchants.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

interface AddOptions {
  readonly name: string
  readonly currency: string
  readonly share: string
  readonly site: string
  readonly address?: readonly string[]
  readonly id?: string
}

export function addMerchants(program: Command, terminal: Terminal): void {
  const merchants = program.command('merchants').description('who sells')
  merchants
    .command('add')
    .description('register a merchant; prints its token, which is shown this once')
    .requiredOption('--name <name>', 'as customers read it')
    .requiredOption('--currency <code>', 'ISO 4217, such as USD')
    .requiredOption('--site <url>', 'its site; addresses below it are registered')
    .option('--share <share>', 'its part of each sale', '0.90')
    .option('--address <url...>', 'further addresses that sign-ons may return to')
    .option(
      '--id <id>',
      'your own id of this registration: the same again answers the same merchant',
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick merchants add --name "The Daily" --currency USD --site https://daily.example',
    )
    .action(({ name, currency, share, site, address, id }: AddOptions) =>
      withApi(terminal, {}, async (api) => {
        const json = {
          name,
          currency,
          share,
          site,
          ...(address === undefined ? {} : { addresses: address }),
        }
        const headers = id === undefined ? {} : { 'idempotency-key': id }
        writeJson(terminal, await api.call({ method: 'POST', path: '/merchants', json, headers }))
      }),
    )
  merchants
    .command('list')
    .description('list the merchants, one JSON object a line')
    .action(() =>
      withApi(terminal, {}, async (api) => {
        for await (const merchant of listAll(api, '/merchants')) {
          terminal.write(`${JSON.stringify(merchant)}\n`)
        }
      }),
    )
}
