// The examples in the comments of everything that merchants import: none is missing, each fits the types, each runs.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { serve } from '@hono/node-server'
import ts from 'typescript'
import { systemClock } from './platform/clock.ts'
import { readExports } from './testing/read-exports.ts'
import type { DocumentedExport } from './testing/read-exports.ts'
import { findFreePort } from './testing/site-on-a-port.ts'
import { createMerchantKey } from './testing/stand-in-keys.ts'
import { createStandInNetwork } from './testing/stand-in-network.ts'
import { writeOutExample } from './testing/write-out-example.ts'

const packageFolder = path.join(import.meta.dirname, '..')
const doors = ['merchant', 'money', 'proofs'].map((name) => path.join(packageFolder, '..', name))
const { exports: documented, options } = readExports(doors)

/** Inside the package, so that its names lead to what an installed one's would. */
let folder: string
let stopNetwork: () => Promise<unknown>

before(async () => {
  folder = await mkdtemp(path.join(packageFolder, '.examples-'))
  const networkPort = await findFreePort()
  const issuer = `http://127.0.0.1:${networkPort}`
  const network = createStandInNetwork({ issuer, clock: systemClock })
  const { key, publicKey } = createMerchantKey('k1')
  const site = 'https://shoreline.example'
  network.addMerchant({ id: 'mer_shoreline', site, publicKey })
  const server = serve({ fetch: (request) => network.fetch(request), port: networkPort })
  stopNetwork = () => new Promise((resolve) => server.close(resolve))
  const keyFile = path.join(folder, 'key.json')
  await writeFile(keyFile, JSON.stringify(key))
  Object.assign(process.env, {
    TALLY_NETWORK: issuer,
    TALLY_MERCHANT: 'mer_shoreline',
    TALLY_SITE: site,
    TALLY_KEY: keyFile,
    TALLY_SECRET: 'a secret of at least thirty-two bytes',
  })
})
after(async () => {
  await stopNetwork()
  await rm(folder, { recursive: true })
})

test('each value that merchants import has an example', () => {
  const without = documented.filter(({ isValue, examples }) => isValue && examples.length === 0)
  assert.deepEqual(without.map(nameOf), [])
  assert.ok(documented.length > 50, 'the doors were read')
})

const examples = documented.flatMap((one) =>
  one.examples.map((code, at) => ({
    code,
    name: nameOf(one),
    file: `${fileNameOf(one)}-${at}.ts`,
  })),
)

test('the examples fit the types', async () => {
  for (const { file, code } of examples) await writeFile(path.join(folder, file), code)
  const files = examples.map(({ file }) => path.join(folder, file))
  const program = ts.createProgram(files, { ...options, noUnusedLocals: false })
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText, start = 0 }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
    const name = path.basename(file?.fileName ?? '')
    return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  assert.deepEqual(problems, [])
})

for (const { name, file, code } of examples) {
  test(`the example of ${name} runs`, async () => {
    // What it says comes out is held against what does.
    const runnable = path.join(folder, `run-${file}`)
    await writeFile(runnable, writeOutExample(code))
    await import(pathToFileURL(runnable).href)
  })
}

function nameOf({ door, name }: DocumentedExport): string {
  return `${door}: ${name}`
}

function fileNameOf({ door, name }: DocumentedExport): string {
  return `${door.replaceAll(/[@/]/g, '-')}-${name}`
}
