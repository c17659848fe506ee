// The first sale of somebody who has only read docs/merchants.md: its commands as they stand there, typed in an empty
// folder outside the repository, and a browser. What they install comes from a registry on this machine.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { removePostgresData } from '@tallystick/network'
import { openChromium } from '@tallystick/test-browser'
import type { Page } from 'playwright-core'
import { findFreePorts, stepTimeoutMs } from './testing/open-stage.ts'
import {
  assertHeading,
  assertShows,
  choosePassword,
  fillRegistration,
  newPerson,
  press,
  signOn,
  testCards,
  tryCard,
} from './testing/steps.ts'

const repository = fileURLToPath(new URL('../../../..', import.meta.url))
const commandsMax = 5

const home = mkdtempSync(path.join(os.tmpdir(), 'tallystick-first-'))
// As root, PostgreSQL runs as another user, who has to enter it.
chmodSync(home, 0o755)
const folder = path.join(home, 'shop')
mkdirSync(folder)
const running: Typed[] = []
after(async () => {
  for (const { child, ended } of running.toReversed()) {
    // A terminal sends it to all that a command has started.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
  removePostgresData(path.join(folder, '.tallystick'))
  rmSync(home, { recursive: true, force: true })
})

interface Typed {
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
  readonly said: () => string
}

function readCommands(): readonly string[] {
  const text = readFileSync(path.join(repository, 'docs/merchants.md'), 'utf8')
  const [, block = ''] = /```sh first-sale\n([\s\S]*?)```/.exec(text) ?? []
  return block.split('\n').filter((line) => line !== '')
}

function typeCommand(
  command: string,
  env: Readonly<Record<string, string>>,
  cwd: string = folder,
): Typed {
  const child = spawn('sh', ['-c', command], { cwd, env: { ...env }, detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const typed = { child, ended: once(child, 'exit'), said: () => said }
  running.push(typed)
  return typed
}

async function finish(typed: Typed): Promise<void> {
  await typed.ended
  assert.equal(typed.child.exitCode, 0, typed.said())
}

/** What is left to run says when it is up, or answers. */
async function waitUntilUp({ child, said }: Typed, isUp: () => Promise<boolean>): Promise<void> {
  while (!(await isUp())) {
    assert.equal(child.exitCode, null, said())
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url)
    return true
  } catch {
    return false
  }
}

/** The packages as they would be published now. @returns where npm finds them. */
async function openRegistry(env: Readonly<Record<string, string>>): Promise<string> {
  const command = `npm run registry -- --port 0 --out ${path.join(home, 'packed')}`
  const typed = typeCommand(command, env, repository)
  const findUrl = (): string | undefined => /^registry: (\S+)$/m.exec(typed.said())?.[1]
  await waitUntilUp(typed, () => Promise.resolve(findUrl() !== undefined))
  return findUrl() ?? ''
}

test('an article is sold in a browser after what the page for merchants says', async () => {
  const commands = readCommands()
  assert.ok(commands.length > 0 && commands.length < commandsMax, 'opening the page is the last')
  const { network, courier } = await findFreePorts()
  const base = {
    HOME: home,
    // With the Node of this process before any other.
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    TALLYSTICK_PORT: String(network),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  }
  const env = { ...base, npm_config_registry: await openRegistry(base) }
  const site = `http://localhost:${courier}`
  let served = ''
  for (const line of commands) {
    const command = line.replaceAll('http://localhost:5000', site)
    if (!command.endsWith(' &')) {
      await finish(typeCommand(command, env))
      continue
    }
    const typed = typeCommand(command.slice(0, -2), env)
    if (command.includes('serve')) {
      await waitUntilUp(typed, () => Promise.resolve(typed.said().includes('ready;')))
      served = typed.said()
    } else await waitUntilUp(typed, () => answers(site))
  }
  const browser = await openChromium()
  try {
    const context = await browser.newContext()
    context.setDefaultTimeout(stepTimeoutMs)
    const page = await context.newPage()
    const person = newPerson('Ines')
    await buyOnTheWay(page, { site, served, person })
    await finish(typeCommand('npx tallystick clock --advance P40D', env))
    await openAgainLater(page, { site, person })
  } finally {
    await browser.close()
  }
  assert.match(running.map(({ said }) => said()).join('\n'), /sandbox_clock_followed/)
})

interface Sale {
  readonly site: string
  readonly person: ReturnType<typeof newPerson>
}

async function buyOnTheWay(
  page: Page,
  { site, served, person }: Sale & { readonly served: string },
): Promise<void> {
  await page.goto(`${site}/articles/tides`)
  await press(page, 'link', 'Buy for $0.25')
  await press(page, 'link', 'Open an account')
  await fillRegistration(page, person)
  const [, processor] = /^processor: (\S+),/m.exec(served) ?? []
  assert.equal(new URL(page.url()).origin, processor)
  await tryCard(page, testCards.good)
  await choosePassword(page, person)
  await press(page, 'button', 'Buy for $0.25')
  // The way back leads over several addresses.
  await page.waitForURL(`${site}/articles/tides`)
  await assertShows(page, 'All of tides')
  const [, mailbox = ''] = /^mailbox: +(\S+),/m.exec(served) ?? []
  while (!(await (await fetch(mailbox)).text()).includes(person.email)) {
    await page.waitForTimeout(250)
  }
}

/** The sessions are over by then; what was bought is not, and its receipt is signed by a clock that is weeks ahead. */
async function openAgainLater(page: Page, { site, person }: Sale): Promise<void> {
  await page.goto(`${site}/articles/tides`)
  await press(page, 'link', 'Buy for $0.25')
  await assertHeading(page, /Sign on/)
  await signOn(page, person)
  // The way back leads over several addresses.
  await page.waitForURL(`${site}/articles/tides`)
  await assertShows(page, 'All of tides')
}
