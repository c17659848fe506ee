// The command line against a network of its own, in another process: what an operator types in a first month.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { parseEnv } from 'node:util'
import { noLog, removePostgresData, startPostgres } from '@tallystick/network'
import pg from 'pg'
import type { Command } from 'commander'
import { createProgram } from './create-program.ts'
import { runCommand } from './testing/run-command.ts'
import { findPort, main, serveNetwork, stopServing } from './testing/serve-network.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tallystick-cli-'))
const dataDir = path.join(folder, 'data')
let env: Record<string, string>
let serving: ChildProcess | undefined

before(async () => {
  const port = String(await findPort())
  env = {
    PATH: process.env['PATH'] ?? '',
    TALLYSTICK_DATA: dataDir,
    TALLYSTICK_PORT: port,
    TALLYSTICK_URL: `http://localhost:${port}`,
    TALLYSTICK_OPERATOR_TOKEN: 'operator-token-of-the-tests',
    TALLYSTICK_LOG_LEVEL: 'silent',
  }
  await startServing()
})
after(async () => {
  await endServing()
  removePostgresData(dataDir)
  rmSync(folder, { recursive: true, force: true })
})

async function startServing(): Promise<void> {
  serving = (await serveNetwork({ env, folder })).child
}

async function endServing(): Promise<number | null> {
  const child = serving
  serving = undefined
  return await stopServing(child)
}

const quiet = {
  env: {},
  write: () => true,
  say: () => undefined,
  isInteractive: false,
  onSignal: () => undefined,
  setExitCode: () => undefined,
}

const tallystick = (...args: readonly string[]) => runCommand(env, args)

async function json(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await tallystick(...args)
  assert.equal(code, 0, err)
  return JSON.parse(out) as Record<string, unknown>
}

async function lines(...args: readonly string[]): Promise<Record<string, string>[]> {
  const { code, out, err } = await tallystick(...args)
  assert.equal(code, 0, err)
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, string>)
}

function writeText(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

async function call(token: unknown, method: string, where: string, body?: object) {
  const response = await fetch(`${env['TALLYSTICK_URL'] ?? ''}/api/v1${where}`, {
    method,
    headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  assert.ok(response.ok, `${where}: ${response.status}`)
  return (await response.json()) as Record<string, unknown>
}

function offer(sku: string, site: string, amount: string) {
  const price = { amount, currency: 'USD' }
  return { sku, title: `The ${sku}`, price, kind: 'digital', url: `${site}/${sku}` }
}

test('the first month: two merchants, one bill', async () => {
  await json('clock', '--now', '2026-12-20T09:00:00Z')
  const customer = await json('customers', 'add', '--email', 'j@example.com', '--billing-day', '22')
  const add = ['merchants', 'add', '--currency', 'USD', '--share', '0.90'] as const
  const c = await json(...add, '--name', 'C', '--site', 'https://c.example')
  const s = await json(...add, '--name', 'S', '--site', 'https://s.example')
  assert.deepEqual((await lines('merchants', 'list')).map(({ name }) => name).toSorted(), [
    'C',
    'S',
  ])

  const array = writeText('c.json', JSON.stringify([offer('report', 'https://c.example', '2.50')]))
  assert.equal((await lines('offers', 'import', array, '--token', String(c['token']))).length, 1)
  const articles = ['a1', 'a2'].map((sku) =>
    JSON.stringify(offer(sku, 'https://s.example', '1.00')),
  )
  const ndjson = writeText('s.ndjson', `${articles.join('\n')}\n`)
  assert.equal((await lines('offers', 'import', ndjson, '--token', String(s['token']))).length, 2)
  const bad = writeText('bad.ndjson', `${articles[0]}\n{"sku":"a3"}\n`)
  const refused = await tallystick('offers', 'import', bad, '--token', String(s['token']))
  assert.deepEqual([refused.code, refused.err], [1, '1 registered, 1 refused'])

  const buy = (id: string, merchant: unknown, sku: string) =>
    call(customer['token'], 'POST', '/purchases', { id, merchant, offer: sku })
  await buy('1', c['merchant'], 'report')
  await buy('2', s['merchant'], 'a1')
  const december = await json('billing', 'run', '--date', '2026-12-22')
  assert.deepEqual([december['requests'], december['below_threshold']], [0, 1])
  await json('clock', '--now', '2027-01-22T09:00:00Z')
  await buy('3', s['merchant'], 'a2')
  const january = await json('billing', 'run', '--date', '2027-01-22')
  assert.deepEqual(january['total'], { amount: '4.50', currency: 'USD' })
  assert.equal((await json('billing', 'run', '--date', '2027-01-22'))['status'], 'exists')
  assert.equal((await lines('billing', 'runs')).length, 2)

  const [request] = await lines('billing', 'requests', String(january['run']))
  const line = { request: request?.['request'], status: 'paid' }
  const report = writeText('report.ndjson', `${JSON.stringify(line)}\n`)
  const counts = async () => {
    const { paid, repeated } = await json('billing', 'report', '--file', report)
    return [paid, repeated]
  }
  assert.deepEqual(await counts(), [1, 0])
  assert.deepEqual(await counts(), [0, 1])
  const available = async (merchant: Record<string, unknown>) => {
    const balance = await call(merchant['token'], 'GET', '/merchants/me/balance')
    return (balance['USD'] as { available: string }).available
  }
  assert.deepEqual([await available(c), await available(s)], ['2.25', '1.80'])
})

test('a quick start: one command, and the merchant can sign, is sent tickets, and has a token', async () => {
  const start = ['merchants', 'quick-start', '--name', 'Quick', '--site'] as const
  const { code, out, err } = await tallystick(...start, 'http://localhost:5000/')
  assert.equal(code, 0, err)
  const printed = parseEnv(out)
  const own = await call(printed['TALLY_TOKEN'], 'GET', '/merchants/me')
  const keys = own['keys'] as readonly { readonly kid: string; readonly use: string }[]
  const kidOf = (name: string) => (JSON.parse(printed[name] ?? '') as { kid: string }).kid
  assert.deepEqual(
    [own['merchant'], own['site'], keys.map(({ kid, use }) => [use, kid]).toSorted()],
    [
      printed['TALLY_MERCHANT'],
      printed['TALLY_SITE'],
      [
        ['enc', kidOf('TALLY_ENCRYPTION_KEY')],
        ['sig', kidOf('TALLY_KEY')],
      ],
    ],
  )
  assert.match(err, /node --env-file=\.env shop\.mjs/)
  const countMerchants = async () => (await lines('merchants', 'list')).length
  const before = await countMerchants()
  for (const site of ['daily.example', 'http://localhost:5000/shop', 'mailto:a@daily.example']) {
    assert.equal((await tallystick(...start, site)).code, 2, site)
  }
  assert.equal(await countMerchants(), before)
})

test('a torn report: the whole lines are applied, and the exit code says that something is wrong', async () => {
  const torn = writeText('torn.ndjson', '{"request":"req_none","status":"paid"}\n{"request":"re')
  const { code, out } = await tallystick('billing', 'report', '--file', torn)
  assert.equal(code, 1)
  const { unknown, refused } = JSON.parse(out) as { unknown: number; refused: { line: number }[] }
  assert.deepEqual([unknown, refused.map(({ line }) => line)], [1, [2]])
})

/** Options that take a moment, and what an absurd one is refused with. */
const absurdDates: Readonly<Record<string, readonly [absurd: string, code: string]>> = {
  'billing run --date <date>': ['1999-03-01', 'billing_date_past'],
  'settlement run --date <date>': ['1999-03-01', 'settlement_date_past'],
  'clock --now <instant>': ['1999-03-01T00:00:00Z', 'clock_moves_back'],
  'clock --advance <duration>': ['-P1D', 'clock_moves_back'],
}

test('every command that takes a moment refuses an absurd one, and each is in the table', async () => {
  const walk = (command: Command, names: readonly string[]): readonly string[] => [
    ...command.options
      .filter(({ flags }) => /<(date|instant|duration|time|month)>/.test(flags))
      .map(({ flags }) => [...names, flags].join(' ')),
    ...command.commands.flatMap((inner) => walk(inner, [...names, inner.name()])),
  ]
  assert.deepEqual(walk(createProgram(quiet), []).toSorted(), Object.keys(absurdDates).toSorted())
  for (const [flags, [absurd, code]] of Object.entries(absurdDates)) {
    const [command = '', option = ''] = flags.split(/ (?=--)/)
    const name = option.split(' ')[0] ?? ''
    const refused = await tallystick(...command.split(' '), `${name}=${absurd}`)
    assert.equal(refused.code, 1, refused.err)
    assert.match(refused.err, new RegExp(code))
  }
})

interface ExportedRow {
  readonly table: string
  readonly row: Record<string, unknown>
}

function rowsOf(exported: string): readonly ExportedRow[] {
  return exported
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedRow)
}

test('audit and export beside a running network, and without one', async () => {
  const beside = await json('audit', '--json')
  assert.deepEqual([beside['ok'], beside['findings']], [true, []])
  const exported = await tallystick('export', '--sorted')
  assert.equal(exported.code, 0)
  const rows = rowsOf(exported.out)
  assert.equal(rows.filter(({ table }) => table === 'purchases').length, 3)
  assert.ok(rows.some(({ row }) => row['token_hash'] === '(masked)'))
  assert.doesNotMatch(exported.out, /"(password_hash|recovery_hash|token_hash)": "(?!\(masked\))/)
  assert.equal(await endServing(), 0)

  assert.equal((await json('audit', '--json'))['ok'], true)
  // Until it stopped, its jobs may have sent a mail, composed a notice or told of a demand; what was sold and moved is
  // as it was.
  const stopped = await tallystick('export', '--sorted')
  const soldOrMoved = ({ table }: ExportedRow) => ['transfers', 'purchases'].includes(table)
  assert.deepEqual(rowsOf(stopped.out).filter(soldOrMoved), rows.filter(soldOrMoved))
  assert.equal((await tallystick('export', '--sorted')).out, stopped.out)
  const { out } = await tallystick('audit')
  assert.match(out, /the books are clean\n$/)
  assert.match(out, /^time, chain: \d+ ms \(the run before: \d+ ms/m)
  assert.match(out, /^the rules looked at \d+\.\d\d times as many rows/m)

  const server = await startPostgres({ dataDir, log: noLog })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('update tabs set paid_micros = paid_micros - 1')
  await client.end()
  const found = await tallystick('audit', '--json')
  await server.stop()
  assert.equal(found.code, 1)
  const report = JSON.parse(found.out) as { ok: boolean; findings: { rule: string }[] }
  assert.equal(report.ok, false)
  assert.ok(report.findings.some(({ rule }) => rule === 'paid-is-what-was-collected'))
})

const failures: readonly [args: readonly string[], code: number, said: RegExp][] = [
  [['--help'], 0, /^$/],
  [['nonsense'], 2, /unknown command 'nonsense'/],
  [['billing', 'run'], 2, /required option '--date <date>'/],
  [
    ['billing', 'run', '--date', '2026-12-22'],
    2,
    /does not answer .*is `tallystick serve` running\?$/,
  ],
  [['billing', 'report', '--file', '/none'], 2, /\/none cannot be read/],
  [['clock', '--now', 'x', '--advance', 'y'], 2, /not both/],
]
for (const [args, code, said] of failures) {
  test(`tallystick ${args.join(' ')}: exit code ${code}`, async () => {
    await endServing()
    const ended = await tallystick(...args)
    assert.equal(ended.code, code)
    assert.match(ended.err, said)
  })
}

test('an audit of no network cannot run, and makes none', async () => {
  const nowhere = path.join(folder, 'nowhere')
  const child = spawn(process.execPath, [main, 'audit'], {
    env: { ...env, TALLYSTICK_DATA: nowhere },
  })
  const [code] = (await once(child, 'exit')) as [number]
  assert.equal(code, 2)
  assert.throws(() => rmSync(nowhere, { recursive: true }))
})

test('a setting that does not exist is refused, in one line', async () => {
  env['TALLYSTICK_THRESHOLD'] = '5'
  const { code, err } = await tallystick('clock')
  delete env['TALLYSTICK_THRESHOLD']
  assert.equal(code, 2)
  assert.match(err, /^tallystick: TALLYSTICK_THRESHOLD is not a setting; did you mean TALLYSTICK_/)
})

test('settings are listed', async () => {
  assert.match((await tallystick('settings')).out, /`TALLYSTICK_OPERATOR_TOKEN`/)
})
