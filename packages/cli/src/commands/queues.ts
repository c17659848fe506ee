// `tallystick refunds …`, `disputes …` and `cancellations …`: what waits for a person, its evidence, and the decision.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { withOutput, writeRecord, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

interface Queue {
  /** As commands and routes spell it. */
  readonly name: 'refunds' | 'disputes' | 'cancellations'
  readonly one: string
  readonly exampleId: string
  readonly description: string
}

interface DecideOptions {
  readonly grant?: boolean
  readonly refuse?: boolean
  readonly reason: string
}

const statuses = ['pending', 'granted', 'refused']

export function addRefunds(program: Command, terminal: Terminal): void {
  addQueue(program, terminal, {
    name: 'refunds',
    one: 'refund',
    exampleId: 'rfd_01kx…',
    description: 'requests of customers to have their money back',
  })
}

export function addDisputes(program: Command, terminal: Terminal): void {
  addQueue(program, terminal, {
    name: 'disputes',
    one: 'dispute',
    exampleId: 'dsp_01kx…',
    description: 'charges that customers say they did not make',
  })
}

export function addCancellations(program: Command, terminal: Terminal): void {
  addQueue(program, terminal, {
    name: 'cancellations',
    one: 'cancellation',
    exampleId: 'cnc_01kx…',
    description: 'what cancelled subscriptions give back above the budget of an account',
  })
}

function addQueue(program: Command, terminal: Terminal, queue: Queue): void {
  const { name, one, exampleId } = queue
  const group = program.command(name).description(queue.description)
  withOutput(group.command('list'))
    .description(`list the ${name} in one state, oldest first`)
    .option('--status <status>', statuses.join(', '), 'pending')
    .action(({ status, ...output }: OutputOptions & { readonly status: string }) => {
      if (!statuses.includes(status)) throw new CommandError(`--status: ${statuses.join(', ')}`)
      return withApi(terminal, {}, (api) =>
        writeRows(terminal, listAll(api, `/${name}/queue`, `status=${status}`), output),
      )
    })
  withOutput(group.command('show'))
    .description(`show one ${one} with the evidence that the network has`)
    .argument(`<${one}>`, `the id of the ${one}`)
    .addHelpText('after', `\nExample:\n  $ tallystick ${name} show ${exampleId}`)
    .action((id: string, output: OutputOptions) =>
      withApi(terminal, {}, async (api) => {
        const path = `/${name}/${encodeURIComponent(id)}`
        writeRecord(terminal, await api.call({ method: 'GET', path }), output)
      }),
    )
  addDecide(group, terminal, queue)
}

function addDecide(group: Command, terminal: Terminal, { name, one, exampleId }: Queue): void {
  group
    .command('decide')
    .description(`grant or refuse one ${one}: once; the same decision again changes nothing`)
    .argument(`<${one}>`, `the id of the ${one}`)
    .option('--grant', 'the customer keeps the money')
    .option('--refuse', 'the amount is on the tab again')
    .requiredOption('--reason <text>', 'kept for ever, and read by the customer')
    .addHelpText(
      'after',
      `\nExample:\n  $ tallystick ${name} decide ${exampleId} --refuse --reason "It was opened five times."`,
    )
    .action((id: string, { grant = false, refuse = false, reason }: DecideOptions) => {
      if (grant === refuse) throw new CommandError('say either --grant or --refuse')
      return withApi(terminal, {}, async (api) => {
        const path = `/${name}/${encodeURIComponent(id)}/decision`
        writeJson(terminal, await api.call({ method: 'POST', path, json: { grant, reason } }))
      })
    })
}
