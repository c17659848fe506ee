// `tallystick clock`: moves the clock of a sandbox, or tells it.
import type { Command } from 'commander'
import { withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { readHealth } from '../read-health.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

export function addClock(program: Command, terminal: Terminal): void {
  program
    .command('clock')
    .description("tell the network's clock, or move it forward (sandbox only)")
    .option('--advance <duration>', 'ISO 8601, such as PT36H or P30D')
    .option('--now <instant>', 'ISO 8601, such as 2026-12-22T09:00:00Z')
    .addHelpText('after', '\nExamples:\n  $ tallystick clock\n  $ tallystick clock --advance P1M')
    .action(async ({ advance, now }: { advance?: string; now?: string }) => {
      if (advance !== undefined && now !== undefined) {
        throw new CommandError('give --advance or --now, not both')
      }
      const json = advance === undefined ? { now } : { advance }
      if (advance === undefined && now === undefined) {
        writeJson(terminal, { now: (await readHealth(terminal)).clock })
        return
      }
      await withApi(terminal, {}, async (api) => {
        writeJson(terminal, await api.call({ method: 'POST', path: '/sandbox/clock', json }))
      })
    })
}
