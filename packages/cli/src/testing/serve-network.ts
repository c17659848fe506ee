// A network in a process of its own, as an operator starts it, for tests of the command line.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { removePostgresData } from '@tallystick/network'

/** The program that `npm run tallystick` runs. */
export const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface ServingProcess {
  readonly child: ChildProcess
  /** What it said until it was ready. */
  readonly said: string
}

/** A port that nothing listens on: the public address has to be known before the network starts. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** @throws when it ends before it is ready. */
export async function serveNetwork(options: {
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
}): Promise<ServingProcess> {
  const { env, folder } = options
  // What one account may owe is not what these tests are about.
  const settings = { TALLYSTICK_CREDIT_LIMIT: '1000000', ...env }
  const child = spawn(process.execPath, [main, 'serve', '--sandbox'], {
    env: settings,
    cwd: folder,
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = once(child, 'exit')
  while (!said.includes('ready;')) {
    const end = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))])
    if (end !== undefined) throw new Error(`serve ended:\n${said}`)
  }
  return { child, said }
}

/** Ends it as an operator would. @returns its exit code. */
export async function stopServing(child: ChildProcess | undefined): Promise<number | null> {
  if (child === undefined) return 0
  const ended = once(child, 'exit') as Promise<[number | null]>
  child.kill('SIGTERM')
  return (await ended)[0]
}

export interface ServedNetwork {
  /** As a command beside it is started. */
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
  close(): Promise<void>
}

/**
 * One in a folder of its own, for as long as a file of tests runs.
 * @param settings from its port on: what is given beside the data folder, the port and the silent log.
 */
export async function openServedNetwork(
  name: string,
  settings: (port: number) => Readonly<Record<string, string>> = () => ({}),
): Promise<ServedNetwork> {
  const folder = mkdtempSync(path.join(tmpdir(), `tallystick-${name}-`))
  const dataDir = path.join(folder, 'data')
  const port = await findPort()
  const env = {
    PATH: process.env['PATH'] ?? '',
    TALLYSTICK_DATA: dataDir,
    TALLYSTICK_PORT: String(port),
    TALLYSTICK_LOG_LEVEL: 'silent',
    ...settings(port),
  }
  const { child } = await serveNetwork({ env, folder })
  return {
    env,
    folder,
    async close() {
      await stopServing(child)
      removePostgresData(dataDir)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
