// A folder outside the repository, as a stranger has one: nothing is found there but what was installed into it.
import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** The home of a stranger, with this process's Node and the registry of the test in reach, and nothing else of ours. */
export interface Home {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

export function openHome(registry: string): Home {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-home-'))
  // As root, PostgreSQL runs as another user, who has to enter it.
  chmodSync(folder, 0o755)
  const env = {
    HOME: folder,
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_registry: registry,
    npm_config_cache: path.join(folder, '.npm'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  }
  return { folder, env }
}

export function makeFolder(home: Home, name: string): string {
  const folder = path.join(home.folder, name)
  mkdirSync(folder)
  return folder
}

export interface Run {
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}

/** @returns what it printed. @throws with all that it said when it fails. */
export async function run(file: string, args: readonly string[], where: Run): Promise<string> {
  try {
    return (await execute(file, args, where)).stdout
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string }
    throw new Error(`${file} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error })
  }
}

export interface Running {
  readonly child: ChildProcess
  readonly said: () => string
  readonly stop: () => Promise<void>
}

/** What runs until it is stopped, with all that it starts. */
export function start(file: string, args: readonly string[], where: Run): Running {
  const child = spawn(file, args, { ...where, detached: true })
  const ended = once(child, 'exit')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  return {
    child,
    said: () => said,
    stop: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
      await ended
    },
  }
}

/** @throws when it ends before that. */
export async function waitFor(
  { child, said }: Running,
  isUp: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`it ended:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
