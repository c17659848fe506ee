import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { readExports } from './read-exports.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exports-'))
  const manifest = { name: '@a/package', exports: { '.': './index.ts', './way': './way.ts' } }
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  const index = `export { shown as renamed } from './inner.ts'\nexport type { Shape } from './inner.ts'\n`
  await writeFile(path.join(folder, 'index.ts'), index)
  await writeFile(path.join(folder, 'way.ts'), '/** Says nothing more. */\nexport const bare = 1\n')
})
after(() => rm(folder, { recursive: true }))

const inner = (block: string) =>
  `/**\n * Shows it.\n *\n * @example\n${block} */\nexport const shown = 1\nexport type Shape = string\n`

test('what a package exports, by the name it is imported under, with its examples', async () => {
  const block = ' * ```ts\n * if (true) {\n *   shown\n * }\n * ```\n'
  await writeFile(path.join(folder, 'inner.ts'), inner(block))
  assert.deepEqual(readExports([folder]).exports, [
    {
      door: '@a/package',
      name: 'renamed',
      isValue: true,
      examples: ['if (true) {\n  shown\n}\n'],
    },
    { door: '@a/package', name: 'Shape', isValue: false, examples: [] },
    { door: '@a/package/way', name: 'bare', isValue: true, examples: [] },
  ])
})

test('an example that cannot be run is refused', async () => {
  await writeFile(path.join(folder, 'inner.ts'), inner(' * shown + 1\n'))
  assert.throws(() => readExports([folder]), /the example of shown is no block of ts/)
})
