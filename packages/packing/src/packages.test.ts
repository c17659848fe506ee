// What a stranger gets from a registry: both packages, installed into empty folders, on every Node that they promise.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { findFreePort, requestOverHttp } from '../../merchant/src/testing/site-on-a-port.ts'
import { buyArticle } from './testing/buy-article.ts'
import type { Buyer } from './testing/buy-article.ts'
import { run, start, waitFor } from './testing/empty-folder.ts'
import type { Running } from './testing/empty-folder.ts'
import { nodes } from './testing/nodes.ts'
import {
  openPackedStage,
  operatorToken,
  readExamples,
  registerShop,
  serve,
} from './testing/packed-stage.ts'
import type { PackedStage } from './testing/packed-stage.ts'

const adapters = ['express', 'fastify', 'hono', 'fetch'] as const

let stage: PackedStage
let site: string
const closers: (() => Promise<void>)[] = []
before(async () => {
  stage = await openPackedStage()
  closers.push(stage.close)
  const serving: Running = await serve(stage)
  closers.push(serving.stop)
  site = `http://localhost:${await findFreePort()}`
  await registerShop(stage, site)
})
after(async () => {
  for (const close of closers.toReversed()) await close()
})

const networkUrl = (): string => stage.office.env['TALLYSTICK_URL'] ?? ''

test('`npx tallystick serve --sandbox` in an empty folder starts a network', async () => {
  const answer = await fetch(`${networkUrl()}/health/ready`)
  assert.equal(answer.status, 200)
  assert.equal(((await answer.json()) as { status: string }).status, 'ready')
  // What is no code came along: each stylesheet, font and icon that the first page names.
  const page = await (await fetch(networkUrl())).text()
  const assets = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, at = '']) => at)
  assert.ok(assets.length > 3, page)
  for (const at of assets) assert.equal((await fetch(networkUrl() + at)).status, 200, at)
})

for (const { major, file, skip } of nodes) {
  for (const adapter of adapters) {
    test(`Node ${major}: the example for ${adapter} sells an article`, { skip }, async () => {
      const code = readExamples(stage).get(adapter) ?? ''
      writeFileSync(path.join(stage.shop.cwd, `${adapter}.mjs`), code)
      const settings = path.join(stage.office.cwd, '.env')
      const selling = start(file, [`--env-file=${settings}`, `${adapter}.mjs`], stage.shop)
      try {
        await waitFor(selling, () => answers(`${site}/articles/tides`))
        const buyer = await registerBuyer(`${adapter}-${major}`)
        assert.deepEqual(await buyArticle(site, buyer), ['sign-on', 'confirm'])
      } finally {
        await selling.stop()
      }
      assert.doesNotMatch(selling.said(), /"level":"warn"/)
    })
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await requestOverHttp(new Request(url))
    return true
  } catch {
    return false
  }
}

async function registerBuyer(name: string): Promise<Buyer> {
  const password = 'a long password for a test'
  const identifier = `${name}@mail.example`
  const answer = await fetch(`${networkUrl()}/api/v1/sandbox/customers`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${operatorToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      email: identifier,
      member_id: name,
      first_name: 'Reader',
      last_name: 'Of Many',
      country: 'US',
      postal_code: '02139',
      time_zone: 'America/New_York',
      currency: 'USD',
      payment_method: 'card-ok',
      password,
    }),
  })
  assert.equal(answer.status, 201, await answer.text())
  return { identifier, password }
}

const compilers: readonly {
  readonly moduleResolution: 'node16' | 'bundler'
  readonly file: string
  readonly types: readonly string[]
  readonly lib: readonly string[]
}[] = [
  { moduleResolution: 'node16', file: 'user-site.ts', types: ['node'], lib: ['es2022'] },
  // A browser's types alone, as in a fetch-style runtime.
  { moduleResolution: 'bundler', file: 'user-fetch-site.ts', types: [], lib: ['es2022', 'dom'] },
]
for (const { moduleResolution, file, types, lib } of compilers) {
  test(`a project in TypeScript compiles against the packed types: ${moduleResolution}`, async () => {
    for (const name of ['user-site.ts', 'user-fetch-site.ts']) {
      const text = readFileSync(path.join(import.meta.dirname, 'testing', name), 'utf8')
      writeFileSync(
        path.join(stage.shop.cwd, name),
        text.replaceAll(/'(\.\/[^']*)\.ts'/g, "'$1.js'"),
      )
    }
    const module = moduleResolution === 'node16' ? 'node16' : 'esnext'
    const compilerOptions = {
      target: 'es2022',
      module,
      moduleResolution,
      types,
      lib,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    }
    const project = path.join(stage.shop.cwd, `tsconfig.${moduleResolution}.json`)
    writeFileSync(project, JSON.stringify({ compilerOptions, files: [file] }))
    await run(path.join(stage.shop.cwd, 'node_modules/.bin/tsc'), ['-p', project], stage.shop)
  })
}
