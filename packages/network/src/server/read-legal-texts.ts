// Reads the operator's terms and privacy notice at the start: one file for each text and language, such as
// `terms.en.txt`. What is wrong with them is said before anybody could read it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LegalTexts } from '../contract/index.ts'
import { languages } from '../customers/index.ts'
import { findTextFault } from '../platform/api/index.ts'
import { ConfigError } from '../platform/index.ts'

const filePattern = /^(terms|privacy)\.([a-z]{2})\.txt$/
const textBytesMax = 200_000

/** @throws {ConfigError} that names each file that cannot be shown. */
export function readLegalTexts(folder: string): LegalTexts {
  const setting = 'TALLYSTICK_LEGAL_TEXTS'
  const problems: string[] = []
  const texts: Record<'terms' | 'privacy', Record<string, string>> = { terms: {}, privacy: {} }
  for (const name of listFiles(folder, problems)) {
    const [, page, language = ''] = filePattern.exec(name) ?? []
    if (page !== 'terms' && page !== 'privacy') continue
    const fault = languages.some((known) => known === language)
      ? undefined
      : 'is in a language that the pages do not have'
    const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()
    const why = fault ?? faultOf(text)
    if (why === undefined) texts[page][language] = text
    else problems.push(`${setting}: ${name} ${why}`)
  }
  for (const [page, found] of Object.entries(texts)) {
    if (Object.keys(found).length > 0 && found['en'] === undefined) {
      problems.push(`${setting}: ${page}.en.txt is missing; it is shown where a language is`)
    }
  }
  if (problems.length > 0) throw new ConfigError(problems)
  const { terms, privacy } = texts
  return {
    ...(terms['en'] === undefined ? {} : { terms }),
    ...(privacy['en'] === undefined ? {} : { privacy }),
  }
}

function listFiles(folder: string, problems: string[]): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    problems.push(`TALLYSTICK_LEGAL_TEXTS: ${folder}: ${(error as Error).message}`)
    return []
  }
}

function faultOf(text: string): string | undefined {
  if (text === '') return 'is empty'
  if (Buffer.byteLength(text) > textBytesMax) return `is longer than ${textBytesMax} bytes`
  return findTextFault(text, true)
}
