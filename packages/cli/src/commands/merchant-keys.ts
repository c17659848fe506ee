// `tallystick merchants keys …`: the public keys by which the network knows a merchant's site.
import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { withOutput, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { makeKey, publicHalf } from '../quick-start/merchant-secrets.ts'
import type { Jwk } from '../quick-start/merchant-secrets.ts'
import { readInput } from '../read-file.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { pathOfMerchant, showMerchant } from './show-merchant.ts'

interface RotateOptions {
  readonly use: string
  readonly file?: string
}

export function addKeys(merchants: Command, terminal: Terminal): void {
  const keys = merchants.command('keys').description('the public keys of a site')
  withOutput(keys.command('list <merchant>'))
    .description('list them by their kid: sig signs, enc is what tickets are encrypted to')
    .action((merchant: string, output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        await writeRows(terminal, (await showMerchant(api, merchant)).keys, output)
      }),
    )
  keys
    .command('add <merchant> <file>')
    .description('register the public half of a key; - reads standard input')
    .action(async (merchant: string, file: string) => {
      const json = publicHalf(readJwk(await readInput(file), file))
      await withApi(terminal, {}, async (api) => {
        const path = pathOfMerchant(merchant, '/keys')
        writeJson(terminal, await api.call({ method: 'POST', path, json }))
      })
    })
  addRotate(keys, terminal)
  keys
    .command('end <merchant> <kid>')
    .description('end one at once, and for ever')
    .action((merchant: string, kid: string) =>
      withApi(terminal, {}, async (api) => {
        const path = pathOfMerchant(merchant, `/keys/${encodeURIComponent(kid)}`)
        writeJson(terminal, await api.call({ method: 'DELETE', path }))
      }),
    )
}

function addRotate(keys: Command, terminal: Terminal): void {
  keys
    .command('rotate <merchant>')
    .description('make a key, register its public half beside those in use, print the private one')
    .option('--use <use>', 'sig or enc', 'sig')
    .option('--file <file>', 'write the private key there instead of printing a line for the .env')
    .addHelpText(
      'after',
      `
The earlier key goes on to work until it is ended: give the site the new one first.

Example:
  $ tallystick merchants keys rotate mer_01kx… >> .env
  $ tallystick merchants keys end mer_01kx… sig-0a1b2c3d4e5f`,
    )
    .action((merchant: string, options: RotateOptions) => rotate(terminal, merchant, options))
}

async function rotate(terminal: Terminal, merchant: string, options: RotateOptions): Promise<void> {
  const { use, file } = options
  if (use !== 'sig' && use !== 'enc') throw new CommandError('--use: sig, enc')
  const key = makeKey(use)
  const text = JSON.stringify(key)
  // Kept before it is registered: a key that nobody has is of no use to anybody.
  if (file !== undefined) writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' })
  const others = await withApi(terminal, {}, async (api) => {
    const path = pathOfMerchant(merchant, '/keys')
    await api.call({ method: 'POST', path, json: publicHalf(key) })
    const shown = await showMerchant(api, merchant)
    return shown.keys.filter((one) => one.use === use && one.retired_at === null)
  })
  const name = use === 'sig' ? 'TALLY_KEY' : 'TALLY_ENCRYPTION_KEY'
  if (file === undefined) terminal.write(`${name}='${text}'\n`)
  else terminal.say(`wrote ${file}: the private key, for ${name}`)
  for (const { kid } of others.filter((one) => one.kid !== key['kid'])) {
    terminal.say(
      `still good: ${kid}; end it with: tallystick merchants keys end ${merchant} ${kid}`,
    )
  }
}

function readJwk(text: string, file: string): Jwk {
  try {
    const jwk: unknown = JSON.parse(text)
    if (typeof jwk === 'object' && jwk !== null) return jwk as Jwk
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new CommandError(`${file} holds no JWK`)
}
