// A network in a process of its own, as an operator starts it, for tests of the command line.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

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
