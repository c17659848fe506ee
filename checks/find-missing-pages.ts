// Pages that no address shows, or that the gallery has no sample of, and words that a language lacks.
import type { MissingPlace, Place } from './places.ts'
import { networkSource, productFiles } from './source-tree.ts'
import type { SourceTree } from './source-tree.ts'
import { isWorded } from './find-unhandled-members.ts'
import { readContract } from './read-contract.ts'

const web = `${networkSource}/web`
const missing = (place: Place, what: string): MissingPlace => ({ place, what })

export function findMissingPages(tree: SourceTree): readonly MissingPlace[] {
  const wings = [
    ...new Set(tree.files.flatMap((file) => /\/web\/(\w+)\/handlers\//.exec(file)?.[1] ?? [])),
  ]
  return [...wings.flatMap((wing) => findUnshownPages(tree, wing)), ...findMissingTexts(tree)]
}

function findUnshownPages(tree: SourceTree, wing: string): readonly MissingPlace[] {
  const handlers = productFiles(tree, `${web}/${wing}/handlers`)
  const isIn = (files: readonly string[], name: string) =>
    files.some((file) => new RegExp(`\\b${name}\\b`).test(tree.read(file)))
  const samples = productFiles(tree, `${web}/gallery`)
  const pages = exportsOf(tree, productFiles(tree, `${web}/${wing}/pages`), /^render\w+/)
  const unshown = pages.flatMap(({ file, name }) => [
    ...(isIn(handlers, name)
      ? []
      : [missing('web/<wing>/', `no handler draws ${name} of ${file}`)]),
    ...(isIn(samples, name)
      ? []
      : [missing('web/<wing>/', `the gallery has no sample of ${name} of ${file}`)]),
  ])
  const wingFile = [`${web}/${wing}/create-${wing}-wing.ts`]
  const doors = handlers.filter((file) => file.endsWith('/index.ts'))
  const unadded = exportsOf(tree, doors, /^add\w+Pages$/)
    .filter(({ name }) => !isIn(wingFile, name))
    .map(({ file, name }) =>
      missing('web/<wing>/', `create-${wing}-wing.ts does not call ${name} of ${file}`),
    )
  return [...unshown, ...unadded]
}

function exportsOf(
  tree: SourceTree,
  files: readonly string[],
  pattern: RegExp,
): readonly { readonly file: string; readonly name: string }[] {
  return files.flatMap((file) =>
    [...tree.read(file).matchAll(/^export (?:async )?function (\w+)/gm)].flatMap(([, name = '']) =>
      pattern.test(name) ? [{ file, name }] : [],
    ),
  )
}

/** Each language has every part of the English texts, lists it, and words every notice. */
function findMissingTexts(tree: SourceTree): readonly MissingPlace[] {
  const texts = productFiles(tree, `${web}/texts`)
  const languages = [...new Set(texts.flatMap((file) => /\/texts\/(\w\w)\//.exec(file)?.[1] ?? []))]
  const report = (what: string) => missing('web/texts/<language>/', what)
  const notices = readContract(tree).flatMap(({ names }) => names['notices'] ?? [])
  return languages.flatMap((language) => [
    ...findUnlistedTexts(tree, texts, language).map(report),
    ...findListedNowhere(tree, texts, language).map(report),
    ...findUnreadParts(tree, language).map(report),
    ...notices
      .filter((kind) => !isWorded(tree, language, kind))
      .map((kind) => report(`texts/${language} has no words for the notice ${kind}`)),
  ])
}

function findUnlistedTexts(
  tree: SourceTree,
  texts: readonly string[],
  language: string,
): readonly string[] {
  const english = texts.filter((file) => file.startsWith(`${web}/texts/en/`))
  return english.flatMap((part) => {
    const file = part.replace('/texts/en/', `/texts/${language}/`)
    if (!texts.includes(file)) return `there is no ${file}`
    if (file.endsWith('/index.ts')) return []
    const list = file.replace(/[^/]+$/, 'index.ts')
    const name = file.slice(list.length - 'index.ts'.length)
    return tree.read(list).includes(`'./${name}'`) ? [] : `${list} does not list ${name}`
  })
}

/** A list that names a file which is not there. */
function findListedNowhere(
  tree: SourceTree,
  texts: readonly string[],
  language: string,
): readonly string[] {
  const lists = texts.filter((file) => new RegExp(`/texts/${language}/.*index\\.ts$`).test(file))
  return lists.flatMap((list) =>
    [...tree.read(list).matchAll(/from '\.\/([^']+)'/g)].flatMap(([, name = '']) => {
      const file = list.replace(/index\.ts$/, name)
      return texts.includes(file) ? [] : `there is no ${file}, which ${list} lists`
    }),
  )
}

/** What pages read of the texts of their wing is in the list of each language. */
function findUnreadParts(tree: SourceTree, language: string): readonly string[] {
  return productFiles(tree, web).flatMap((file) =>
    [...tree.read(file).matchAll(/\btexts\.([a-z]+)\.(\w+)/g)].flatMap(
      ([, wing = '', part = '']) => {
        const list = `${web}/texts/${language}/${wing}/index.ts`
        const isListed =
          !tree.files.includes(list) || new RegExp(`^  ${part}[,:]`, 'm').test(tree.read(list))
        return isListed ? [] : `${list} has no ${part}, which ${file} reads`
      },
    ),
  )
}
