// `tallystick purchases show`: one purchase, by the network's own id or by the one that its merchant knows.
import type { Command } from 'commander'
import { withApi } from '../call-api.ts'
import { withOutput, writeRecord } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import type { Terminal } from '../terminal.ts'

export function addPurchases(program: Command, terminal: Terminal): void {
  const group = program.command('purchases').description('what was bought')
  withOutput(group.command('show'))
    .description('show one purchase, with the id that the network knows it by')
    .argument('<purchase>', 'its id')
    .option('--merchant <merchant>', 'whose id it is: on receipts, and at the merchant')
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick purchases show pur_rmn5… --merchant mer_01kx…',
    )
    .action((id: string, { merchant, ...output }: OutputOptions & { readonly merchant?: string }) =>
      withApi(terminal, {}, async (api) => {
        const query = merchant === undefined ? '' : `?merchant=${encodeURIComponent(merchant)}`
        const path = `/purchases/${encodeURIComponent(id)}${query}`
        writeRecord(terminal, await api.call({ method: 'GET', path }), output)
      }),
    )
}
