// `tallystick work …`: what must still happen, what is parked for a person, and what the person decides.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { withOutput, writeRecord, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

interface ListOptions extends OutputOptions {
  readonly state: string
  readonly kind?: string
  readonly owner?: string
}

const states = ['parked', 'waiting']

export function addWork(program: Command, terminal: Terminal): void {
  const group = program
    .command('work')
    .description('what must still happen: mails to send, merchants to tell, payments to ask for')
  withOutput(group.command('list'))
    .description('list what is parked or waits, by kind')
    .option('--state <state>', states.join(', '), 'parked')
    .option('--kind <kind>', 'of one kind')
    .option('--owner <id>', 'of one account, sign-on or merchant')
    .action(({ state, kind, owner, ...output }: ListOptions) => {
      if (!states.includes(state)) throw new CommandError(`--state: ${states.join(', ')}`)
      const filter = new URLSearchParams({
        state,
        ...(kind === undefined ? {} : { kind }),
        ...(owner === undefined ? {} : { owner }),
      })
      return withApi(terminal, {}, (api) =>
        writeRows(terminal, listAll(api, '/work', filter.toString()), output),
      )
    })
  withOutput(group.command('counts'))
    .description('how much waits and is parked, of each kind')
    .action((output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        const { data } = (await api.call({ method: 'GET', path: '/work-counts' })) as {
          readonly data: readonly Readonly<Record<string, unknown>>[]
        }
        await writeRows(terminal, data, output)
      }),
    )
  withOutput(group.command('show'))
    .description('show one: what it is about, how often it was tried, why it failed')
    .argument('<work>', 'the id of the work')
    .addHelpText('after', '\nExample:\n  $ tallystick work show wrk_01kx…')
    .action((id: string, output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        const path = `/work/${encodeURIComponent(id)}`
        writeRecord(terminal, await api.call({ method: 'GET', path }), output)
      }),
    )
  addDecision(group, terminal, 'retry', 'have it tried again at once, with all its tries before it')
  addDecision(group, terminal, 'cancel', 'never do it')
}

function addDecision(
  group: Command,
  terminal: Terminal,
  decision: 'retry' | 'cancel',
  description: string,
): void {
  group
    .command(decision)
    .description(description)
    .argument('<work>', 'the id of the work')
    .requiredOption('--reason <text>', 'kept with it')
    .addHelpText(
      'after',
      `\nExample:\n  $ tallystick work ${decision} wrk_01kx… --reason "The mail server is back."`,
    )
    .action((id: string, { reason }: { readonly reason: string }) =>
      withApi(terminal, {}, async (api) => {
        const path = `/work/${encodeURIComponent(id)}/${decision}`
        writeJson(terminal, await api.call({ method: 'POST', path, json: { reason } }))
      }),
    )
}
