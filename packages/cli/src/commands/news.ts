// `tallystick news …`: what stands on the network's page of news.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { withOutput, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

interface PublishOptions {
  readonly language: readonly string[]
  readonly id: string
  readonly title: readonly string[]
  readonly body: readonly string[]
}

const languages = ['en', 'de', 'fr', 'es']

export function addNews(program: Command, terminal: Terminal): void {
  const news = program.command('news').description('what everybody is told on /news')
  withOutput(news.command('list'))
    .description('list it, the newest first')
    .option('--language <language>', languages.join(', '), 'en')
    .action(({ language, ...output }: OutputOptions & { readonly language: string }) => {
      assertLanguage(language)
      return withApi(terminal, {}, (api) =>
        writeRows(terminal, listAll(api, '/news', `language=${language}`), output),
      )
    })
  news
    .command('publish')
    .description('publish an item; the same again changes nothing')
    .requiredOption('--id <id>', 'your own, such as 2026-12-prices')
    .requiredOption('--title <titles...>', 'one for each language')
    .requiredOption('--body <bodies...>', 'one for each language')
    .option('--language <languages...>', `in their order: ${languages.join(', ')}`, ['en'])
    .addHelpText(
      'after',
      `
Who reads in a language that is not there reads the first.

Example:
  $ tallystick news publish --id 2026-12-prices --language en de \\
      --title "Prices stay" "Die Preise bleiben" --body "For a year." "Ein Jahr lang."`,
    )
    .action((options: PublishOptions) => {
      const { id, title, body, language } = options
      if (title.length !== language.length || body.length !== language.length) {
        throw new CommandError(
          `${language.length} of --language want as many of --title and --body`,
        )
      }
      const texts = language.map((name, index) => {
        assertLanguage(name)
        return { language: name, title: title[index], body: body[index] }
      })
      return withApi(terminal, {}, async (api) => {
        const json = { id, texts }
        writeJson(terminal, await api.call({ method: 'POST', path: '/news', json }))
      })
    })
  news
    .command('withdraw <id>')
    .description('show it no more')
    .action((id: string) =>
      withApi(terminal, {}, async (api) => {
        const path = `/news/${encodeURIComponent(id)}`
        writeJson(terminal, await api.call({ method: 'DELETE', path }))
      }),
    )
}

function assertLanguage(language: string): void {
  if (!languages.includes(language)) throw new CommandError(`--language: ${languages.join(', ')}`)
}
