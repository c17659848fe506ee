// What an operator does about merchants and news on the command line; and that every list can be read by people.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Command } from 'commander'
import { createProgram } from '../create-program.ts'
import { runCommand } from '../testing/run-command.ts'
import { openServedNetwork } from '../testing/serve-network.ts'
import type { ServedNetwork } from '../testing/serve-network.ts'

type Json = Readonly<Record<string, unknown>>
let served: ServedNetwork

before(async () => {
  // No token: the sandbox makes one, and the commands find it.
  served = await openServedNetwork('operating')
})
after(() => served.close())

const type = (...args: readonly string[]) => runCommand(served.env, args)

async function json(...args: readonly string[]): Promise<Json> {
  const { code, out, err } = await type(...args)
  assert.equal(code, 0, err)
  return JSON.parse(out) as Json
}

async function text(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await type(...args, '--text')
  assert.equal(code, 0, err)
  return out
}

async function addMerchant(): Promise<string> {
  const site = 'https://daily.example'
  const added = ['--name', 'The Daily', '--currency', 'USD', '--site', site]
  return String((await json('merchants', 'add', ...added))['merchant'])
}

test('keys: made, listed, ended; the private half goes to nobody', async () => {
  const merchant = await addMerchant()
  const first = await type('merchants', 'keys', 'rotate', merchant)
  const [, key = ''] = /^TALLY_KEY='(.*)'\n$/.exec(first.out) ?? []
  const { kid, d } = JSON.parse(key) as { kid: string; d: string }
  const second = await type('merchants', 'keys', 'rotate', merchant)
  assert.match(second.err, new RegExp(`still good: ${kid}; end it with: .* keys end`))
  assert.equal((await json('merchants', 'keys', 'end', merchant, kid))['status'], 'changed')
  const listed = await text('merchants', 'keys', 'list', merchant)
  assert.match(
    listed,
    new RegExp(`^kid +use +added at +retired at\n${kid} +sig +.* UTC +.* UTC$`, 'm'),
  )
  assert.doesNotMatch(listed, new RegExp(d))
  const again = await type('merchants', 'keys', 'end', merchant, 'none')
  assert.deepEqual([again.code, /unknown_key/.test(again.err)], [1, true])
  const encryption = await type('merchants', 'keys', 'rotate', merchant, '--use', 'enc')
  assert.match(encryption.out, /^TALLY_ENCRYPTION_KEY='/)
  assert.equal((await type('merchants', 'keys', 'rotate', merchant, '--use', 'x')).code, 2)
  assert.equal((await type('merchants', 'keys', 'rotate', 'mer_none')).code, 1)
})

/** One transparent pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

test('addresses and looks: what is named is changed, the rest stays', async () => {
  const merchant = await addMerchant()
  const more = 'https://shop.daily.example'
  const addresses = (...args: readonly string[]) => json('merchants', 'addresses', ...args)
  assert.equal((await addresses('add', merchant, more))['status'], 'changed')
  assert.match(
    await text('merchants', 'addresses', 'list', merchant),
    /shop\.daily\.example +yes +no/,
  )
  assert.equal((await addresses('remove', merchant, more))['status'], 'removed')
  assert.equal((await addresses('remove', merchant, more))['status'], 'absent')
  assert.equal(
    (await type('merchants', 'addresses', 'remove', merchant, 'https://daily.example')).code,
    1,
  )
  const set = ['merchants', 'brand', 'set', merchant] as const
  await json(...set, '--colors', '#112233', '#445566')
  await json(...set, '--description', 'A paper.')
  const logo = path.join(served.folder, 'logo.png')
  writeFileSync(logo, Buffer.from(pixel, 'base64'))
  await json(...set, '--logo', logo)
  const withLogo = (await json('merchants', 'brand', 'show', merchant))['logo']
  assert.match(String(withLogo), /^http:.*\.png$/)
  assert.equal((await type(...set, '--logo', 'logo.svg')).code, 2)
  await json(...set, '--logo', '')
  const shown = await json('merchants', 'brand', 'show', merchant)
  assert.deepEqual([shown['colors'], shown['description']], [['#112233', '#445566'], 'A paper.'])
  assert.match(await text('merchants', 'show', merchant), /^share +0\.9/m)
})

test('who asked for an account that sells: waits, is approved or refused; an owner is invited', async () => {
  const url = `http://localhost:${served.env['TALLYSTICK_PORT'] ?? ''}`
  const { token } = await json('customers', 'add', '--email', 'founder@example.org')
  const ask = async (name: string): Promise<string> => {
    const site = `https://${name}.example`
    const merchant = { name, site, currency: 'USD', country: 'US', sold: 'News' }
    const answer = await fetch(`${url}/api/v1/organisations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name, merchant }),
    })
    return String(((await answer.json()) as Json)['merchant'])
  }
  const [good, bad] = [await ask('pier'), await ask('quay')]
  assert.match(await text('merchants', 'waiting'), /pier[\s\S]*quay/)
  assert.match(
    await text('merchants', 'addresses', 'list', good),
    /https:\/\/pier\.example +no +yes/,
  )
  const approved = await json('merchants', 'approve', good, '--share', '0.85')
  assert.equal(approved['status'], 'approved')
  assert.equal((await type('merchants', 'refuse', bad)).code, 2)
  const refused = await json('merchants', 'refuse', bad, '--reason', 'Nobody answers.')
  assert.deepEqual([refused['status'], refused['reason']], ['refused', 'Nobody answers.'])
  assert.doesNotMatch(await text('merchants', 'waiting'), /pier|quay/)
  const made = await addMerchant()
  const invited = await json('merchants', 'invite', made, '--email', 'owner@daily.example')
  assert.equal(invited['status'], 'invited')
  assert.match(await text('merchants', 'people', made), /owner@daily\.example/)
  assert.equal((await type('merchants', 'invite', made, '--email', 'x')).code, 1)
})

test('news: published once, listed in a language, withdrawn', async () => {
  const item = ['--id', 'prices', '--language', 'en', 'de', '--title', 'Stay', 'Bleiben'] as const
  const publish = ['news', 'publish', ...item, '--body', 'A year.', 'Ein Jahr.'] as const
  assert.equal((await json(...publish))['status'], 'published')
  assert.equal((await json(...publish))['status'], 'exists')
  assert.match(await text('news', 'list', '--language', 'de'), /Bleiben/)
  assert.equal((await json('news', 'withdraw', 'prices'))['status'], 'withdrawn')
  assert.equal(await text('news', 'list'), 'none\n')
  assert.equal((await type('news', 'publish', ...item, '--body', 'One')).code, 2)
  assert.equal((await type('news', 'list', '--language', 'xx')).code, 2)
})

test('--version says the version', async () => {
  assert.match((await type('--version')).out, /^\d+\.\d+\.\d+\n$/)
})

const readable = /^(list|show|runs|requests|counts)$/

test('every command that shows something shows it as JSON or as text', () => {
  const walk = (command: Command, names: readonly string[]): readonly (readonly string[])[] =>
    command.commands.flatMap((inner) => {
      const all = [...names, inner.name()]
      const options = inner.options.map(({ long }) => long)
      const isRight = ['--json', '--text'].every((one) => options.includes(one))
      const isMissing = readable.test(inner.name()) && inner.commands.length === 0 && !isRight
      return [...(isMissing ? [all] : []), ...walk(inner, all)]
    })
  const program = createProgram({
    env: {},
    write: () => true,
    say: () => undefined,
    isInteractive: false,
    onSignal: () => undefined,
    setExitCode: () => undefined,
  })
  assert.deepEqual(walk(program, []), [])
})
