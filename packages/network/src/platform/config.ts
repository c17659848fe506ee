// Settings from the environment and an optional file. The environment wins; what is not known is refused.

import { readFileSync } from 'node:fs'
import { printFigures, settings } from '../contract/index.ts'
import type { Config } from '../contract/index.ts'

const prefix = 'TALLYSTICK_'
/** Names a JSON file with settings: the same names, as one object. */
const fileVariable = 'TALLYSTICK_CONFIG'
/** These belong to the test runner, which passes its environment on. */
const testPrefix = 'TALLYSTICK_TEST_'

/** All that is wrong with the settings, at once. Secrets are not repeated in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/**
 * @param env usually process.env.
 * @throws {ConfigError}
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  const names = [...settings.values()].map(({ name }) => name)
  const fromFile =
    env[fileVariable] === undefined ? {} : readSettingsFile(env[fileVariable], problems)
  const given = [
    ...Object.keys(env).filter((name) => name.startsWith(prefix) && !name.startsWith(testPrefix)),
    ...Object.keys(fromFile),
  ]
  for (const name of given) {
    if (name === fileVariable || names.includes(name)) continue
    problems.push(`${name} is not a setting; did you mean ${findClosest(name, names)}?`)
  }
  const config: Record<string, unknown> = {}
  for (const [key, setting] of settings) {
    const written = [env[setting.name], fromFile[setting.name], setting.fallback].find(
      (value) => value !== undefined && value !== '',
    )
    if (written === undefined) continue
    try {
      config[key] = setting.parse(written)
    } catch (error) {
      const shown = setting.isSecret === true ? 'what was given' : JSON.stringify(written)
      problems.push(`${setting.name}: ${shown} is not ${(error as Error).message}`)
    }
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config as unknown as Config
}

function readSettingsFile(file: string, problems: string[]): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
      throw new Error('not a JSON object')
    }
    const result: Record<string, string> = {}
    for (const [name, value] of Object.entries(parsed)) {
      if (['string', 'number', 'boolean'].includes(typeof value)) result[name] = String(value)
      else problems.push(`${name} in ${file} is not a text, number or true/false`)
    }
    return result
  } catch (error) {
    problems.push(`${fileVariable}: ${file}: ${(error as Error).message}`)
    return {}
  }
}

function findClosest(name: string, names: readonly string[]): string {
  let closest = names[0] ?? ''
  let least = Infinity
  for (const candidate of names) {
    const distance = editDistance(name, candidate)
    if (distance < least) {
      least = distance
      closest = candidate
    }
  }
  return closest
}

/** Levenshtein's distance, one row at a time. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [index, letter] of left.split('').entries()) {
    const next = [index + 1]
    for (let at = 0; at < right.length; at++) {
      const substitution = (row[at] ?? 0) + (letter === right[at] ? 0 : 1)
      next.push(Math.min(substitution, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** docs/settings.md, whole. */
export function printSettings(): string {
  const rows = [...settings.values()].map(({ name, fallback, meaning, isSecret }) => {
    const shown = fallback === undefined ? '' : `\`${fallback}\``
    return `| \`${name}\` | ${shown} | ${meaning}${isSecret === true ? ' **Secret.**' : ''} |`
  })
  return [
    '# Settings',
    '',
    `From the environment, or from a JSON object with the same names in the file that \`${fileVariable}\` names. The`,
    'environment wins. A name that is not in this list is refused. Made from',
    'what the rooms say in `packages/network/src/contract/`.',
    '',
    '| name | default | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## Figures per currency',
    '',
    "A setting that is per currency says about how many dollars' worth, and, where that will not do, the amount of a",
    'currency itself: `TALLYSTICK_BILLING_THRESHOLD="4.00, JPY=500, CHF=5.00"`. This is what the defaults come to. In a',
    'currency that is not in this table nothing is opened.',
    '',
    ...printFigures([...settings.values()]),
    '',
  ].join('\n')
}
