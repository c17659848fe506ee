// A proxy before a PostgreSQL socket, so that a test can count, cut or change what passes.

import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export interface SocketProxy {
  readonly url: string
  /** What comes from the client before it is passed on; return undefined to cut the connection. */
  onClient: (data: Buffer) => Buffer | undefined
  /** What comes from the server, likewise. */
  onServer: (data: Buffer) => Buffer | undefined
  /** Chunks that clients sent so far. */
  chunkCount(): number
  /** How often a client had to wait for an answer before it sent on. */
  turnCount(): number
  close(): Promise<void>
}

export async function openSocketProxy(url: string): Promise<SocketProxy> {
  const target = new URL(url)
  const host = target.searchParams.get('host')
  const upstream: net.NetConnectOpts =
    host === null
      ? { host: target.hostname, port: Number(target.port || 5432) }
      : { path: path.join(host, `.s.PGSQL.${target.port || '5432'}`) }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tsp-'))
  const sockets = new Set<net.Socket>()
  let chunks = 0
  let turns = 0
  const server = net.createServer((client) => {
    const backend = net.connect(upstream)
    const cut = (): void => {
      client.destroy()
      backend.destroy()
    }
    for (const socket of [client, backend]) {
      sockets.add(socket)
      socket.on('error', cut)
      socket.on('close', cut)
    }
    const pass = (to: net.Socket, data: Buffer | undefined): void => {
      if (data === undefined) cut()
      else to.write(data)
    }
    let isAnswered = true
    client.on('data', (data: Buffer) => {
      chunks++
      if (isAnswered) turns++
      isAnswered = false
      pass(backend, proxy.onClient(data))
    })
    backend.on('data', (data: Buffer) => {
      isAnswered = true
      pass(client, proxy.onServer(data))
    })
  })
  const proxied = new URL(url)
  proxied.searchParams.set('host', folder)
  proxied.port = '5432'
  const proxy: SocketProxy = {
    url: proxied.href,
    onClient: (data) => data,
    onServer: (data) => data,
    chunkCount: () => chunks,
    turnCount: () => turns,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await new Promise<void>((resolve) => {
    server.listen(path.join(folder, '.s.PGSQL.5432'), resolve)
  })
  return proxy
}
