// `tallystick merchants addresses …` and `brand …`: where a merchant's customers return to, and how it looks.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { withOutput, writeRecord, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { pathOfMerchant, showMerchant } from './show-merchant.ts'

export function addAddresses(merchants: Command, terminal: Terminal): void {
  const group = merchants
    .command('addresses')
    .description('the addresses that purchases and sign-ons may return to')
  withOutput(group.command('list <merchant>'))
    .description('list them; the site is one')
    .action((merchant: string, output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        const { addresses, unproved_addresses, site } = await showMerchant(api, merchant)
        const listed = [
          ...addresses.map((address) => ({ address, is_proved: true })),
          ...unproved_addresses.map(({ address }) => ({ address, is_proved: false })),
        ]
        const rows = listed.map((row) => ({ ...row, is_site: row.address === site }))
        await writeRows(terminal, rows, output)
      }),
    )
  for (const [name, below, description] of [
    ['add', '/addresses', 'register one more; everything below it'],
    ['remove', '/addresses/removal', 'take one out: nothing returns there any more'],
  ] as const) {
    group
      .command(`${name} <merchant> <url>`)
      .description(description)
      .action((merchant: string, address: string) =>
        withApi(terminal, {}, async (api) => {
          const call = { method: 'POST', path: pathOfMerchant(merchant, below) } as const
          writeJson(terminal, await api.call({ ...call, json: { address } }))
        }),
      )
  }
}

interface BrandOptions {
  readonly colors?: readonly string[]
  readonly logo?: string
  readonly description?: string
}

export function addBrand(merchants: Command, terminal: Terminal): void {
  const brand = merchants.command('brand').description('how a merchant looks on pages')
  withOutput(brand.command('show <merchant>'))
    .description('show its colours, logo and description')
    .action((merchant: string, output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        writeRecord(terminal, (await showMerchant(api, merchant)).brand, output)
      }),
    )
  brand
    .command('set <merchant>')
    .description('set what is named; the rest stays')
    .option('--colors <colors...>', 'two of them: #7a1f2b #c9a24b')
    .option('--logo <file>', 'a PNG, JPEG or WebP of at most 16 KB; "" takes it away')
    .option('--description <text>', 'one sentence')
    .addHelpText(
      'after',
      `\nExample:\n  $ tallystick merchants brand set mer_01kx… --colors "#7a1f2b" "#c9a24b"`,
    )
    .action((merchant: string, options: BrandOptions) =>
      withApi(terminal, {}, async (api) => {
        const present = (await showMerchant(api, merchant)).brand
        const json = {
          colors: options.colors ?? present.colors,
          description: options.description ?? present.description,
          ...(options.logo === undefined ? {} : { logo: readLogo(options.logo) }),
        }
        const call = { method: 'PUT', path: pathOfMerchant(merchant, '/brand'), json } as const
        writeJson(terminal, await api.call(call))
      }),
    )
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
}

/** A data URL (RFC 2397), as the network takes logos. */
function readLogo(file: string): string | null {
  if (file === '') return null
  const mediaType = mediaTypes[path.extname(file).toLowerCase()]
  if (mediaType === undefined) throw new CommandError(`${file} is no .png, .jpg or .webp`)
  try {
    return `data:${mediaType};base64,${readFileSync(file).toString('base64')}`
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`)
  }
}
