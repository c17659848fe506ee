// Every page is in the gallery: what is not there is neither looked at nor held to anything in a browser.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const web = path.join(import.meta.dirname, '..')
const pageFolders = readdirSync(web)
  .map((wing) => path.join(web, wing, 'pages'))
  .filter((folder) => existsSync(folder))

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

test('every page function is drawn in the gallery', () => {
  const gallery = sourcesIn(import.meta.dirname).join('\n')
  const pages = pageFolders
    .flatMap(sourcesIn)
    .flatMap((source) => [...source.matchAll(/^export function (render\w+)\(/gm)])
    .map(([, name]) => name ?? '')
  assert.ok(pages.length > 40, `${pages.length} pages found`)
  const missing = pages.filter((name) => !new RegExp(`\\b${name}\\(`).test(gallery))
  assert.deepEqual(missing, [])
})
