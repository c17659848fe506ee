// `tallystick merchants …`: registers, lists and closes merchants, and changes their tokens.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { withOutput, writeRecord, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import { addAddresses, addBrand } from './merchant-looks.ts'
import { addKeys } from './merchant-keys.ts'
import { addApplications, addPeople } from './merchant-people.ts'
import { showMerchant } from './show-merchant.ts'
import { addQuickStart } from './quick-start.ts'
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
  addQuickStart(merchants, terminal)
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
  withOutput(merchants.command('list'))
    .description('list the merchants that sell, by name')
    .action((output: OutputOptions) =>
      withApi(terminal, {}, (api) => writeRows(terminal, listAll(api, '/merchants'), output)),
    )
  withOutput(merchants.command('show <merchant>'))
    .description('show one with its addresses, keys, share and looks')
    .action((merchant: string, output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        writeRecord(terminal, await showMerchant(api, merchant), output)
      }),
    )
  merchants
    .command('close <merchant>')
    .description('close a merchant for ever: it sells nothing more, and its tokens work no more')
    .action((merchant: string) =>
      withApi(terminal, {}, async (api) => {
        const path = `/merchants/${encodeURIComponent(merchant)}/closure`
        writeJson(terminal, await api.call({ method: 'POST', path }))
      }),
    )
  addApplications(merchants, terminal)
  addPeople(merchants, terminal)
  addShare(merchants, terminal)
  addAddresses(merchants, terminal)
  addBrand(merchants, terminal)
  addKeys(merchants, terminal)
  addTokens(merchants.command('tokens').description("a merchant's tokens of the API"), terminal)
}

function addShare(merchants: Command, terminal: Terminal): void {
  merchants
    .command('share <merchant>')
    .description("agree on a merchant's share from a day to come, for one kind of offer or all")
    .requiredOption('--share <share>', 'what of each sale is its own, such as 0.85')
    .requiredOption('--from <day>', 'the day from which it holds (UTC), tomorrow at the earliest')
    .option('--kind <kind>', 'digital, service, physical, subscription or metered')
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick merchants share mer_01kx… --share 0.85 --from 2027-01-01 --kind metered',
    )
    .action((merchant: string, agreement: { share: string; from: string; kind?: string }) =>
      withApi(terminal, {}, async (api) => {
        const path = `/merchants/${encodeURIComponent(merchant)}/share`
        writeJson(terminal, await api.call({ method: 'PUT', path, json: agreement }))
      }),
    )
}

function addTokens(tokens: Command, terminal: Terminal): void {
  const pathOf = (merchant: string): string => `/merchants/${encodeURIComponent(merchant)}/tokens`
  withOutput(tokens.command('list <merchant>'))
    .description('those that work; the first ends before all others')
    .action((merchant: string, output: OutputOptions) =>
      withApi(terminal, {}, (api) => writeRows(terminal, listAll(api, pathOf(merchant)), output)),
    )
  tokens
    .command('add <merchant>')
    .description('a new one beside those in use; prints its secret, which is shown this once')
    .action((merchant: string) =>
      withApi(terminal, {}, async (api) => {
        writeJson(terminal, await api.call({ method: 'POST', path: pathOf(merchant) }))
      }),
    )
  tokens
    .command('revoke <merchant> <token>')
    .description('end one at once')
    .action((merchant: string, token: string) =>
      withApi(terminal, {}, async (api) => {
        const path = `${pathOf(merchant)}/${encodeURIComponent(token)}`
        writeJson(terminal, await api.call({ method: 'DELETE', path }))
      }),
    )
}
