// A proxy before a PostgreSQL socket, so that a test can delay, cut or change what passes.

import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export interface SocketProxy {
  readonly url: string
  /** What comes from the client before it is passed on; return undefined to cut the connection. */
  onClient: (data: Buffer, cut: () => void) => Buffer | undefined
  /** Each direction takes this long. */
  delayMs: number
  /** Chunks that clients sent so far. */
  chunkCount(): number
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
    const pass = (to: net.Socket, data: Buffer): void => {
      if (proxy.delayMs === 0) to.write(data)
      else setTimeout(() => to.writable && to.write(data), proxy.delayMs)
    }
    client.on('data', (data: Buffer) => {
      chunks++
      const changed = proxy.onClient(data, cut)
      if (changed === undefined) cut()
      else pass(backend, changed)
    })
    backend.on('data', (data: Buffer) => pass(client, data))
  })
  const proxied = new URL(url)
  proxied.searchParams.set('host', folder)
  proxied.port = '5432'
  const proxy: SocketProxy = {
    url: proxied.href,
    onClient: (data) => data,
    delayMs: 0,
    chunkCount: () => chunks,
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
