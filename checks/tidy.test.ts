// A door that is too wide must be named, and one that gives its reason must not.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'

const folder = 'packages/network/src/tabs/planted-part'
const door = `${folder}/index.ts`
after(() => rmSync(folder, { recursive: true, force: true }))

const exportsOf = (count: number) =>
  `export {\n${Array.from({ length: count }, (_, n) => `  name${n},\n`).join('')}} from './names.ts'\n`
const reason = '// More than 60 names, because this one was planted.\n'

const outcomes: readonly [what: string, text: string, named: string | undefined][] = [
  ['60 names', exportsOf(60), undefined],
  ['61 names', exportsOf(61), '61 names'],
  ['types count', `export type { A } from './names.ts'\n${exportsOf(60)}`, '61 names'],
  ['61 names with a reason', reason + exportsOf(61), undefined],
  ['an empty reason', `// More than 60 names, because\n${exportsOf(61)}`, '61 names'],
]
for (const [what, text, named] of outcomes) {
  test(`${what}: ${named ?? 'passes'}`, () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(door, text)
    const { stderr } = spawnSync(process.execPath, ['checks/tidy.ts'], { encoding: 'utf8' })
    const found = stderr.split('\n').find((line) => line.startsWith(`${door}: `))
    if (named === undefined) assert.equal(found, undefined)
    else assert.ok(found?.startsWith(`${door}: ${named}`), stderr)
  })
}
