// `tallystick messages …`: what customers wrote to customer service, and what it answers.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { withOutput, writeRecord, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

const statuses = ['open', 'answered', 'closed']
const exampleId = 'cnv_01kx…'

interface ByOption {
  readonly by?: string
}

export function addMessages(program: Command, terminal: Terminal): void {
  const group = program
    .command('messages')
    .description('what people wrote to customer service, and the answers')
  withOutput(group.command('list'))
    .description('list the conversations in one state, whoever has waited longest first')
    .option('--status <status>', statuses.join(', '), 'open')
    .action(({ status, ...output }: OutputOptions & { readonly status: string }) => {
      if (!statuses.includes(status)) throw new CommandError(`--status: ${statuses.join(', ')}`)
      return withApi(terminal, {}, (api) =>
        writeRows(terminal, listAll(api, '/conversations/queue', `status=${status}`), output),
      )
    })
  withOutput(group.command('show'))
    .description('show one conversation with its messages, and the purchase it is about')
    .argument('<conversation>', 'the id of the conversation')
    .addHelpText('after', `\nExample:\n  $ tallystick messages show ${exampleId}`)
    .action((id: string, output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        writeRecord(terminal, await api.call({ method: 'GET', path: pathOf(id) }), output)
      }),
    )
  addAnswer(group, terminal)
  addMove(group, terminal, 'close', 'closure', 'close one: nobody waits for an answer any more')
  addMove(group, terminal, 'reopen', 'reopening', 'put one into the queue again')
}

function addAnswer(group: Command, terminal: Terminal): void {
  group
    .command('answer')
    .description('answer one: whoever wrote has it by mail and on their page')
    .argument('<conversation>', 'the id of the conversation')
    .requiredOption('--text <text>', 'what the customer reads; an empty line begins a paragraph')
    .option('--by <name>', 'who you are; kept, and not shown to the customer (default: $USER)')
    .addHelpText(
      'after',
      `\nExample:\n  $ tallystick messages answer ${exampleId} --text "It is there again. Please look."`,
    )
    .action((id: string, { text, by }: ByOption & { readonly text: string }) =>
      withApi(terminal, {}, async (api) => {
        const json = { text, by: nameOf(terminal, by) }
        const path = `${pathOf(id)}/answers`
        writeJson(terminal, await api.call({ method: 'POST', path, json }))
      }),
    )
}

function addMove(
  group: Command,
  terminal: Terminal,
  name: 'close' | 'reopen',
  route: 'closure' | 'reopening',
  description: string,
): void {
  group
    .command(name)
    .description(description)
    .argument('<conversation>', 'the id of the conversation')
    .option('--by <name>', 'who you are; kept (default: $USER)')
    .addHelpText('after', `\nExample:\n  $ tallystick messages ${name} ${exampleId} --by grace`)
    .action((id: string, { by }: ByOption) =>
      withApi(terminal, {}, async (api) => {
        const json = { by: nameOf(terminal, by) }
        const path = `${pathOf(id)}/${route}`
        writeJson(terminal, await api.call({ method: 'POST', path, json }))
      }),
    )
}

function pathOf(id: string): string {
  return `/conversations/${encodeURIComponent(id)}`
}

/** @throws {CommandError} for nobody: who answered is kept. */
function nameOf({ env }: Terminal, by: string | undefined): string {
  const name = by ?? env['USER'] ?? ''
  if (name === '') throw new CommandError('say who you are: --by')
  return name
}
