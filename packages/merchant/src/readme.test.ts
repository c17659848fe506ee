// The README's integrations, run as they stand: at most fifteen lines each, in a process of their own.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import test from 'node:test'
import { serve } from '@hono/node-server'
import { systemClock } from './platform/clock.ts'
import { findFreePort, waitUntilAnswering } from './testing/site-on-a-port.ts'
import { createMerchantKey } from './testing/stand-in-keys.ts'
import { createStandInNetwork } from './testing/stand-in-network.ts'
import { visitSite } from './testing/visit-site.ts'

const packageFolder = path.join(import.meta.dirname, '..')
const lineCountMax = 15

async function readSnippets(): Promise<ReadonlyMap<string, string>> {
  const readme = await readFile(path.join(packageFolder, 'README.md'), 'utf8')
  const found = readme.matchAll(/```js (\w+)\n([\s\S]*?)```/g)
  return new Map([...found].map(([, name = '', code = '']) => [name, code]))
}

test('the README shows each adapter', async () => {
  assert.deepEqual([...(await readSnippets()).keys()], ['express', 'fastify', 'hono', 'fetch'])
})

for (const [name, code] of await readSnippets()) {
  test(`README, ${name}: at most ${lineCountMax} lines, and it sells`, async () => {
    const lineCount = code.split('\n').filter((line) => line.trim() !== '').length
    assert.ok(lineCount <= lineCountMax, `${lineCount} lines`)

    const networkPort = await findFreePort()
    const issuer = `http://127.0.0.1:${networkPort}`
    const port = await findFreePort()
    const site = `http://127.0.0.1:${port}`
    const network = createStandInNetwork({ issuer, clock: systemClock })
    const { key, publicKey } = createMerchantKey('k1')
    network.addMerchant({ id: 'mer_a', site, publicKey })
    const server = serve({ fetch: (request) => network.fetch(request), port: networkPort })

    // Inside the package, so that its name leads to itself as an installed one would.
    const folder = await mkdtemp(path.join(packageFolder, '.readme-'))
    const file = path.join(folder, `${name}.mjs`)
    await writeFile(file, code)
    await writeFile(path.join(folder, 'key.json'), JSON.stringify(key))
    const child = spawn(process.execPath, [file], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        TALLY_NETWORK: issuer,
        TALLY_MERCHANT: 'mer_a',
        TALLY_SITE: site,
        TALLY_KEY: path.join(folder, 'key.json'),
        TALLY_SECRET: 'a secret of at least thirty-two bytes',
      },
    })
    try {
      await waitUntilAnswering(`${site}/articles/tides`)
      await visitSite(network, site, 'mer_a')
    } finally {
      child.kill()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    }
  })
}
