// `tallystick export`: all state of a network as JSON lines.
import type { Command } from 'commander'
import { exportState } from '@tallystick/network'
import { withBooks } from '../open-books.ts'
import { configOf } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

const bytesPerWrite = 64 * 1024

export function addExport(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('print all state as JSON lines, {"row":…,"table":…}; secrets are masked')
    .option('--sorted', 'tables by name, rows by their text: the order there always is')
    .addHelpText(
      'after',
      '\nThe same state prints the same text.\n\nExample:\n  $ tallystick export --sorted > state.ndjson',
    )
    .action(async () => {
      let text = ''
      const count = await withBooks(configOf(terminal), (database) =>
        exportState(database, (line) => {
          text += `${line}\n`
          if (text.length < bytesPerWrite) return
          terminal.write(text)
          text = ''
        }),
      )
      terminal.write(text)
      terminal.say(`${count} rows`)
    })
}
