// Members of closed lists that nothing handles: a refusal that is never answered, a setting that is never read, a notice
// or an event that is never told, work that is never done, words that one language lacks, a column that no table has.
import { readContract } from './read-contract.ts'
import { networkSource, productFiles } from './source-tree.ts'
import type { SourceTree } from './source-tree.ts'

const languages = ['en', 'de', 'fr', 'es'] as const

export function findUnhandledMembers(tree: SourceTree): readonly string[] {
  const code = productFiles(tree)
    .filter((file) => !/\/(contract|texts)\//.test(file))
    .map((file) => ({ file, text: withoutDescriptions(tree.read(file)) }))
  const all = code.map(({ text }) => text).join('\n')
  const isSaid = (name: string) => all.includes(`'${name}'`) || isMadeFromParts(code, name)
  const isRead = (name: string) => new RegExp(`\\b${name}\\b`).test(all)
  const handlers = code.filter(({ file }) => /\/(contribute|[a-z-]+-work)\.ts$/.test(file))
  const isDone = (name: string) =>
    handlers.some(({ text }) => new RegExp(`\\b${name}: `).test(text))
  const problems: string[] = []
  for (const { file, names } of readContract(tree)) {
    const report = (name: string, what: string) => problems.push(`${file}: ${name} ${what}`)
    const { problems: refusals = [], settings = [], notices = [], events = [], work = [] } = names
    const { secretColumns = [], openColumns = [] } = names
    for (const name of refusals) if (!isSaid(name)) report(name, 'is never answered')
    for (const name of settings) if (!isRead(name)) report(name, 'is never read')
    for (const name of events) if (!isSaid(name)) report(name, 'is never told to an engine')
    for (const name of work) if (!isDone(name)) report(name, 'is never done')
    for (const name of [...secretColumns, ...openColumns]) {
      if (!isColumn(tree, name)) report(name, 'is no column of a table')
    }
    for (const name of notices) {
      if (!isSaid(name)) report(name, 'is never told to anybody')
      for (const language of languages) {
        if (!isWorded(tree, language, name)) report(name, `has no words in texts/${language}`)
      }
    }
  }
  return problems
}

/** That a route may answer with a code does not mean that it ever does. */
function withoutDescriptions(text: string): string {
  return text.replaceAll(/\bproblemAnswers\([^)]*\)/g, '')
}

/** `unknown_${kind}` says `unknown_gift` where the same folder has a member `gift`. */
function isMadeFromParts(
  code: readonly { readonly file: string; readonly text: string }[],
  name: string,
): boolean {
  return code.some(({ file, text }) =>
    [...text.matchAll(/`([a-z_]+)\$\{\w+\}`/g)].some(([, prefix = '']) => {
      const rest = name.slice(prefix.length)
      if (!name.startsWith(prefix) || rest === '') return false
      const folder = file.slice(0, file.lastIndexOf('/') + 1)
      const member = new RegExp(`^\\s*${rest}:|'${rest}'`, 'm')
      return code.some((other) => other.file.startsWith(folder) && member.test(other.text))
    }),
  )
}

function isColumn(tree: SourceTree, name: string): boolean {
  const [table = '', column = ''] = name.split('.')
  const created = new RegExp(`^create table ${table} \\(\n(?:  .*\n)*?  ${column} `, 'm')
  return created.test(tree.read('packages/network/schema.sql'))
}

/** Whether a language has words for a kind of notice. */
export function isWorded(tree: SourceTree, language: string, kind: string): boolean {
  const entry = new RegExp(`^  ${kind}: \\{`, 'm')
  return productFiles(tree, `${networkSource}/web/texts/${language}`).some((file) =>
    entry.test(tree.read(file)),
  )
}
