// Every language against English: nothing empty, nothing left in English, every name and amount in its place.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../../customers/index.ts'
import type { Language } from '../../customers/index.ts'
import { disputeRules } from '../../disputes/dispute.ts'
import { organisationRoles } from '../../organisations/index.ts'
import { spans } from '../../limits/limit.ts'
import { refusals } from '../../purchases/index.ts'
import { en, textsOf } from './index.ts'

const renewalCodes = Object.keys(refusals).filter((code) => code !== 'busy')

type Wording = (...parts: readonly unknown[]) => string
type Leaf = string | Wording

/** Every text below a node, by its path such as `customer.confirm.limit.here`. */
function* leavesOf(node: unknown, path = ''): Generator<readonly [path: string, leaf: Leaf]> {
  if (typeof node === 'string') yield [path, node]
  else if (typeof node === 'function') yield [path, node as Wording]
  else {
    for (const [key, value] of Object.entries(node as object)) {
      yield* leavesOf(value, path === '' ? key : `${path}.${key}`)
    }
  }
}

/** Facts that are codes of closed lists: each is put into words, so it is not found as it is. */
const codedFacts: readonly (readonly [path: string, fact: string, codes: readonly string[]])[] = [
  ['customer.notices.limit_alert.', 'window', spans],
  [
    'customer.notices.statement_closed.',
    'outcome',
    ['below_threshold', 'still_open', 'without_method', 'in_credit'],
  ],
  ['customer.notices.subscription_not_renewed.', 'reason', renewalCodes],
  ['customer.notices.dispute_refused.', 'rule', ['', ...disputeRules]],
  ['customer.notices.organisation_invited.', 'role', organisationRoles],
  ['customer.notices.organisation_joined.', 'role', organisationRoles],
  ['customer.notices.organisation_role_changed.', 'role', organisationRoles],
]

/** Stands for whatever facts a notice asks for, each as its own mark; of coded ones, a code. */
function markedFacts(path: string, pick = 0): unknown {
  return new Proxy(
    {},
    {
      get: (_, key) => {
        const coded = codedFacts.find(([under, fact]) => path.startsWith(under) && fact === key)
        return coded === undefined ? `⟦${String(key)}⟧` : coded[2][pick]
      },
    },
  )
}

/** What a text says with a mark in the place of each name, amount and date. */
function sayMarked(path: string, leaf: Leaf): string {
  if (typeof leaf === 'string') return leaf
  if (path.startsWith('customer.notices.')) return leaf(markedFacts(path))
  return leaf('⟦0⟧', '⟦1⟧', '⟦2⟧', '⟦3⟧')
}

function marksIn(text: string): readonly string[] {
  return [...new Set(text.match(/⟦\w+⟧/gu))].toSorted()
}

function wordCount(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0
}

/** Addresses, and what languages call themselves, are the same everywhere. */
function isTheSameEverywhere(path: string, english: string): boolean {
  return (
    english.startsWith('/') ||
    path.endsWith('.slug') ||
    /^customer\.help\.topics\.\d+\.sections\.\d+\.id$/.test(path) ||
    path.startsWith('customer.profile.languages.')
  )
}

const wordings = [...leavesOf(en)].filter(([path]) => path !== 'language')

/** How nobody sets type, and what one of the languages does not write. */
const misprints: Readonly<Record<'all' | Language, readonly RegExp[]>> = {
  all: [/["']/, /\.\.\./, / - /, / {2}/, / [,.](?!\d)/],
  en: [/[„«»]/],
  de: [/[«»”]/],
  fr: [/ [;:?!»]/, /« /, /[^\s\u00a0\u202f][;?!»]/, /[„“”]/, /\p{L}:/u],
  es: [/[„“”]/, /« | »/, /^[^¿]*\?/, /^[^¡]*!/],
}

for (const language of languages) {
  test(`${language}: set as its readers print it`, () => {
    for (const [path, leaf] of leavesOf(textsOf(language))) {
      // A table in a plain file, whose columns are made of spaces.
      if (path === 'customer.privacy.readme') continue
      const said = sayMarked(path, leaf)
      if (said.startsWith('/')) continue
      for (const misprint of [...misprints.all, ...misprints[language]]) {
        assert.doesNotMatch(said, misprint, path)
      }
    }
  })
}

for (const language of languages.filter((one) => one !== 'en')) {
  const translated = new Map(leavesOf(textsOf(language)))

  test(`${language}: has texts of its own, with the keys of English`, () => {
    assert.equal(textsOf(language).language, language)
    assert.deepEqual(
      [...translated.keys()].toSorted(),
      ['language', ...wordings.map(([path]) => path)].toSorted(),
    )
  })

  test(`${language}: every text says something, and names what English names`, () => {
    for (const [path, leaf] of wordings) {
      const said = sayMarked(path, translated.get(path) ?? '')
      assert.notEqual(said.trim(), '', path)
      assert.deepEqual(marksIn(said), marksIn(sayMarked(path, leaf)), `${path}: ${said}`)
    }
  })

  test(`${language}: one of a thing has words, too`, () => {
    for (const [path, leaf] of translated) {
      if (typeof leaf === 'string' || path.startsWith('customer.notices.')) continue
      for (const count of [1, '1']) assert.notEqual(leaf(count, 1, 1, 1).trim(), '', path)
    }
  })

  test(`${language}: every code among the facts of a notice has words of its language`, () => {
    for (const [under, , codes] of codedFacts) {
      for (const [path, leaf] of translated) {
        if (typeof leaf === 'string' || !path.startsWith(under)) continue
        for (const [pick, code] of codes.entries()) {
          const said = leaf(markedFacts(path, pick))
          assert.doesNotMatch(said, /undefined/, `${path} ${code}`)
        }
      }
    }
  })

  test(`${language}: no sentence is left in English, and addresses stay`, () => {
    for (const [path, leaf] of wordings) {
      const english = sayMarked(path, leaf)
      const said = sayMarked(path, translated.get(path) ?? '')
      if (isTheSameEverywhere(path, english)) assert.equal(said, english, path)
      else if (wordCount(english) > 3) assert.notEqual(said, english, path)
    }
  })
}

test('a language that is not there reads in English', () => {
  for (const unknown of ['it', '', 'constructor']) assert.equal(textsOf(unknown), en)
})
