// `tallystick work …`: what must still happen, what is parked for a person, and what the person decides.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

interface ListOptions {
  readonly state: string
  readonly kind?: string
  readonly owner?: string
}

const states = ['parked', 'waiting']

export function addWork(program: Command, terminal: Terminal): void {
  const group = program
    .command('work')
    .description('what must still happen: mails to send, merchants to tell, payments to ask for')
  group
    .command('list')
    .description('list what is parked or waits, by kind, one JSON object a line')
    .option('--state <state>', states.join(', '), 'parked')
    .option('--kind <kind>', 'of one kind')
    .option('--owner <id>', 'of one account, sign-on or merchant')
    .action(({ state, kind, owner }: ListOptions) => {
      if (!states.includes(state)) throw new CommandError(`--state: ${states.join(', ')}`)
      const filter = new URLSearchParams({
        state,
        ...(kind === undefined ? {} : { kind }),
        ...(owner === undefined ? {} : { owner }),
      })
      return withApi(terminal, {}, async (api) => {
        for await (const found of listAll(api, '/work', filter.toString())) {
          terminal.write(`${JSON.stringify(found)}\n`)
        }
      })
    })
  group
    .command('counts')
    .description('how much waits and is parked, of each kind, one JSON object a line')
    .action(() =>
      withApi(terminal, {}, async (api) => {
        const { data } = (await api.call({ method: 'GET', path: '/work-counts' })) as {
          readonly data: readonly object[]
        }
        for (const one of data) terminal.write(`${JSON.stringify(one)}\n`)
      }),
    )
  group
    .command('show')
    .description('show one: what it is about, how often it was tried, why it failed')
    .argument('<work>', 'the id of the work')
    .addHelpText('after', '\nExample:\n  $ tallystick work show wrk_01kx…')
    .action((id: string) =>
      withApi(terminal, {}, async (api) => {
        const path = `/work/${encodeURIComponent(id)}`
        writeJson(terminal, await api.call({ method: 'GET', path }))
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
