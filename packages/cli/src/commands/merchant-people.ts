// `tallystick merchants waiting, approve, refuse, people, invite`: who asks for an account that sells, and who stands
// behind a merchant.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { withOutput, writeRecord, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { pathOfMerchant } from './show-merchant.ts'

const exampleId = 'mer_01kx…'

export function addApplications(merchants: Command, terminal: Terminal): void {
  const decide = (merchant: string, decision: object): Promise<void> =>
    withApi(terminal, {}, async (api) => {
      const path = `/merchant-applications/${encodeURIComponent(merchant)}/decision`
      writeJson(terminal, await api.call({ method: 'POST', path, json: decision }))
    })
  withOutput(merchants.command('waiting'))
    .description(
      'list who asked for an account that sells, and waits; whoever asked first comes first',
    )
    .action((output: OutputOptions) =>
      withApi(terminal, {}, (api) =>
        writeRows(terminal, listAll(api, '/merchant-applications', 'status=waiting'), output),
      ),
    )
  merchants
    .command('approve <merchant>')
    .description('let one that waits sell; its owners are told')
    .option('--share <share>', 'its part of each sale, where it is not TALLYSTICK_MERCHANT_SHARE')
    .addHelpText('after', `\nExample:\n  $ tallystick merchants approve ${exampleId} --share 0.85`)
    .action((merchant: string, { share }: { readonly share?: string }) =>
      decide(merchant, { approve: true, ...(share === undefined ? {} : { share }) }),
    )
  merchants
    .command('refuse <merchant>')
    .description('refuse one that waits, for ever: it is closed, and its owners read why')
    .requiredOption('--reason <text>', 'kept for ever, and read by who asked')
    .addHelpText(
      'after',
      `\nExample:\n  $ tallystick merchants refuse ${exampleId} --reason "We could not find who you are."`,
    )
    .action((merchant: string, { reason }: { readonly reason: string }) =>
      decide(merchant, { approve: false, reason }),
    )
}

interface InviteOptions {
  readonly email: string
  readonly role: string
  readonly language?: string
}

export function addPeople(merchants: Command, terminal: Terminal): void {
  withOutput(merchants.command('people <merchant>'))
    .description('show the organisation behind a merchant: its people, and who is invited')
    .action((merchant: string, output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        const path = pathOfMerchant(merchant, '/organisation')
        writeRecord(terminal, await api.call({ method: 'GET', path }), output)
      }),
    )
  merchants
    .command('invite <merchant>')
    .description('invite somebody into the organisation behind a merchant, by mail')
    .requiredOption('--email <address>', 'who has the link, and works with an account of their own')
    .option('--role <role>', 'owner, developer, accountant or support', 'owner')
    .option('--language <code>', 'of the mail: en, de, fr or es')
    .addHelpText(
      'after',
      `\nExample:\n  $ tallystick merchants invite ${exampleId} --email ada@daily.example`,
    )
    .action((merchant: string, options: InviteOptions) =>
      withApi(terminal, {}, async (api) => {
        const found = await api.call({
          method: 'GET',
          path: pathOfMerchant(merchant, '/organisation'),
        })
        const { organisation } = found as { readonly organisation: string }
        const path = `/organisations/${encodeURIComponent(organisation)}/invitations`
        writeJson(terminal, await api.call({ method: 'POST', path, json: { ...options } }))
      }),
    )
}
