// `tallystick settings`: the list of all settings.
import type { Command } from 'commander'
import { printSettings } from '@tallystick/network'
import type { Terminal } from '../terminal.ts'

export function addSettings(program: Command, terminal: Terminal): void {
  program
    .command('settings')
    .description('list every setting with its default and its meaning (Markdown)')
    .action(() => {
      terminal.write(printSettings())
    })
}
