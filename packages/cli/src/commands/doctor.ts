// `tallystick doctor`: looks at an installation, and says what to do.
import type { Command } from 'commander'
import { examineInstallation } from '@tallystick/network'
import { exitCodes } from '../failure.ts'
import { isForPeople, withOutput } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { configOf } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

export function addDoctor(program: Command, terminal: Terminal): void {
  withOutput(program.command('doctor'))
    .description(
      'look at settings, folders, the database and the services around, and say what is wrong',
    )
    .addHelpText(
      'after',
      `
Starts and changes nothing, and works whether the network runs or not. Exit codes: 0 it can run, perhaps
with warnings; 1 it cannot; 2 the settings themselves are wrong.

Example:
  $ DATABASE_URL=postgres://tally@db.example/tally TALLYSTICK_URL=https://tally.example tallystick doctor`,
    )
    .action(async (output: OutputOptions) => {
      const findings = await examineInstallation(configOf(terminal))
      for (const finding of findings) {
        const { about, state, says } = finding
        // Whole sentences, which a table would cut.
        const line = isForPeople(terminal, output)
          ? `${state.padEnd('warning'.length)}  ${about}: ${says}`
          : JSON.stringify(finding)
        terminal.write(`${line}\n`)
      }
      if (findings.some(({ state }) => state === 'fault')) terminal.setExitCode(exitCodes.refused)
    })
}
