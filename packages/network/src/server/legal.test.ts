// The operator's terms and privacy notice: read at the start or refused by name; what there is not is linked nowhere.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { LegalTexts, Operator } from '../contract/index.ts'
import { missingLegalPages, openLegal } from './open-legal.ts'
import { readLegalTexts } from './read-legal-texts.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'tallystick-legal-'))
after(() => rmSync(root, { recursive: true, force: true }))

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(root, 'texts-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}

const read: readonly (readonly [string, Readonly<Record<string, string>>, LegalTexts | RegExp])[] =
  [
    ['nothing', {}, {}],
    ['one text', { 'terms.en.txt': 'Pay.\r\n' }, { terms: { en: 'Pay.' } }],
    [
      'both, one in two languages, beside other files',
      { 'terms.en.txt': 'Pay.', 'terms.de.txt': 'Zahlen.', 'privacy.en.txt': 'P', 'x.md': '' },
      { terms: { en: 'Pay.', de: 'Zahlen.' }, privacy: { en: 'P' } },
    ],
    ['no English', { 'terms.de.txt': 'Zahlen.' }, /terms\.en\.txt is missing/],
    ['a language without pages', { 'terms.it.txt': 'Paga.' }, /terms\.it\.txt is in a language/],
    ['an empty one', { 'privacy.en.txt': ' \n' }, /privacy\.en\.txt is empty/],
    ['control characters', { 'terms.en.txt': 'a\u0000b' }, /terms\.en\.txt contains control/],
    ['a long one', { 'terms.en.txt': 'a'.repeat(200_001) }, /longer than 200000 bytes/],
  ]
for (const [what, files, expected] of read) {
  test(`a folder with ${what}`, () => {
    const folder = folderOf(files)
    if (expected instanceof RegExp) assert.throws(() => readLegalTexts(folder), expected)
    else assert.deepEqual(readLegalTexts(folder), expected)
  })
}

test('a folder that is not there is said', () => {
  assert.throws(() => readLegalTexts(path.join(root, 'none')), /TALLYSTICK_LEGAL_TEXTS: .*none/)
})

const somebody: Operator = { name: 'Example Ltd', addressLines: ['12 Harbour Row'] }
const nobody: Operator = { name: 'Tallystick', addressLines: [] }
const terms = { terms: { en: 'Pay.' } }
const opened: readonly (readonly [
  what: string,
  input: Parameters<typeof openLegal>[0],
  pages: readonly string[],
  missing: readonly string[],
])[] = [
  ['a sandbox', { isSandbox: true, operator: somebody }, ['terms', 'privacy', 'imprint'], []],
  [
    'a network of which nothing was said',
    { isSandbox: false, operator: nobody },
    [],
    [
      'terms (TALLYSTICK_LEGAL_TEXTS)',
      'privacy (TALLYSTICK_LEGAL_TEXTS)',
      'imprint (TALLYSTICK_OPERATOR_ADDRESS)',
    ],
  ],
  [
    'a network with terms and an address',
    { isSandbox: false, operator: somebody, legalTexts: terms },
    ['terms', 'imprint'],
    ['privacy (TALLYSTICK_LEGAL_TEXTS)'],
  ],
]
for (const [what, input, pages, missing] of opened) {
  test(`${what} has ${pages.join(', ') || 'no legal pages'}`, () => {
    const legal = openLegal(input)
    assert.deepEqual(legal.pages, pages)
    assert.deepEqual(missingLegalPages(legal), missing)
  })
}

test('the operator’s own words stand in the place of those of the sandbox', () => {
  const { texts } = openLegal({ isSandbox: true, operator: somebody, legalTexts: terms })
  assert.deepEqual(texts.terms, terms.terms)
  assert.match(texts.privacy?.['de'] ?? '', /Sandbox/)
})
