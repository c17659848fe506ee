// `tallystick merchants quick-start`: a merchant with keys, address and secret in one step, and a shop that runs.
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { makeMerchantSecrets, publicHalf } from '../quick-start/merchant-secrets.ts'
import { printEnv } from '../quick-start/print-env.ts'
import { articlePath, printShop, shopFile } from '../quick-start/shop-code.ts'
import type { Terminal } from '../terminal.ts'

interface QuickStartOptions {
  readonly name: string
  readonly site: string
  readonly currency: string
  readonly share: string
  readonly write?: true
}

const envFile = '.env'

export function addQuickStart(merchants: Command, terminal: Terminal): void {
  merchants
    .command('quick-start')
    .description(
      'register a merchant with everything it needs; prints its .env and 15 lines that sell',
    )
    .requiredOption('--name <name>', 'as customers read it')
    .requiredOption(
      '--site <origin>',
      'where the site is: http://localhost:5000, https://daily.example',
    )
    .option('--currency <code>', 'ISO 4217', 'USD')
    .option('--share <share>', 'its part of each sale', '0.90')
    .option('--write', `write ${envFile} and ${shopFile} into this folder instead of printing them`)
    .addHelpText(
      'after',
      `
The private keys are made here and stand in the .env alone: keep it, and out of version control. Who has
lost it makes new keys (tallystick merchants keys rotate …), or a new merchant with this command.

Example:
  $ tallystick merchants quick-start --name "The Daily" --site http://localhost:5000 --write
  $ node --env-file=${envFile} ${shopFile}`,
    )
    .action(async (options: QuickStartOptions) => {
      const { name, currency, share } = options
      const site = readOrigin(options.site)
      if (options.write === true) refuseOverwriting()
      const secrets = makeMerchantSecrets()
      const env = await withApi(terminal, {}, async (api) => {
        const keys = [publicHalf(secrets.key), publicHalf(secrets.encryptionKey)]
        const json = { name, currency, share, site, keys }
        const registered = await api.call({ method: 'POST', path: '/merchants', json })
        return printEnv({ ...secrets, ...(registered as Registered), network: api.url, site })
      })
      hand(terminal, { env, shop: printShop(currency), isWritten: options.write === true })
      terminal.say(`then open ${site}${articlePath}`)
    })
}

interface Registered {
  readonly merchant: string
  readonly token: string
}

function hand(
  terminal: Terminal,
  {
    env,
    shop,
    isWritten,
  }: { readonly env: string; readonly shop: string; readonly isWritten: boolean },
): void {
  if (isWritten) {
    writeFileSync(envFile, env, { mode: 0o600, flag: 'wx' })
    writeFileSync(shopFile, shop, { flag: 'wx' })
    terminal.say(
      `wrote ${envFile} and ${shopFile}; start it with: node --env-file=${envFile} ${shopFile}`,
    )
    return
  }
  terminal.write(env)
  terminal.say(`\nKeep this as ${envFile} and what follows as ${shopFile}, and start it with:`)
  terminal.say(`  node --env-file=${envFile} ${shopFile}\n\n${shop}`)
}

/** Registered before it is found that it cannot be kept, a merchant would be lost. */
function refuseOverwriting(): void {
  const there = [envFile, shopFile].filter((file) => existsSync(path.resolve(file)))
  if (there.length > 0) throw new CommandError(`${there.join(' and ')} stands here already`)
}

/** @throws {CommandError} for what the SDK would refuse as a site. */
function readOrigin(text: string): string {
  const url = URL.parse(text)
  if (
    url === null ||
    url.origin === 'null' ||
    !['', '/'].includes(url.pathname) ||
    url.search !== ''
  ) {
    throw new CommandError(`--site ${text} is no origin such as https://daily.example`)
  }
  return url.origin
}
