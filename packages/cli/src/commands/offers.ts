// `tallystick offers import`: registers the offers of a file, as their merchant.
import type { Command } from 'commander'
import { withApi } from '../call-api.ts'
import { CommandError, exitCodes } from '../failure.ts'
import { readInput } from '../read-file.ts'
import { createProgress } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

const offersPerCall = 500

export function addOffers(program: Command, terminal: Terminal): void {
  program
    .command('offers')
    .description('what is for sale')
    .command('import')
    .description(
      'register the offers of a file; what is registered already stays, what changed is a new version',
    )
    .argument('<file>', 'a JSON array of offers, or NDJSON with one a line; - reads standard input')
    .requiredOption('--token <token>', "the merchant's token")
    .addHelpText(
      'after',
      `
An offer: {"sku":"a-1","title":"An article","price":{"amount":"0.25","currency":"USD"},"kind":"digital",
           "access":{"days":30},"url":"https://daily.example/a-1"}
Prints one outcome a line. Exit code 1 where an offer was refused; the others are registered.

Example:
  $ tallystick offers import offers.json --token mer_token…`,
    )
    .action(async (file: string, { token }: { token: string }) => {
      const lines = readOfferLines(await readInput(file), file)
      const show = createProgress(terminal, 'offers', lines.length)
      let refusedCount = 0
      await withApi(terminal, { token }, async (api) => {
        for (let from = 0; from < lines.length; from += offersPerCall) {
          const ndjson = lines.slice(from, from + offersPerCall).join('\n')
          const outcomes = (await api.call({
            method: 'POST',
            path: '/offers/batch',
            ndjson,
          })) as object[]
          for (const outcome of outcomes) {
            if ('code' in outcome) refusedCount += 1
            terminal.write(`${JSON.stringify(outcome)}\n`)
          }
          show(Math.min(from + offersPerCall, lines.length))
        }
      })
      terminal.say(`${lines.length - refusedCount} registered, ${refusedCount} refused`)
      if (refusedCount > 0) terminal.setExitCode(exitCodes.refused)
    })
}

/** One line of JSON for each offer. */
function readOfferLines(text: string, file: string): readonly string[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') throw new CommandError(`${file} is empty`)
  if (!trimmed.startsWith('[')) return trimmed.split('\n').filter((line) => line.trim() !== '')
  try {
    return (JSON.parse(trimmed) as unknown[]).map((offer) => JSON.stringify(offer))
  } catch (error) {
    throw new CommandError(`${file} is no JSON: ${(error as Error).message}`)
  }
}
