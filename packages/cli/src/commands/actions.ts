// `tallystick actions list`: what operators did.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { withOutput, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import type { Terminal } from '../terminal.ts'

export function addActions(program: Command, terminal: Terminal): void {
  const group = program
    .command('actions')
    .description('what operators did: who, what, why, before and after')
  withOutput(group.command('list'))
    .description('list it, the newest first')
    .action((output: OutputOptions) =>
      withApi(terminal, {}, (api) =>
        writeRows(terminal, listAll(api, '/operator-actions'), output),
      ),
    )
}
