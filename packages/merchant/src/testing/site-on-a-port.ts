// Real sockets for the adapters' tests: a free port, a request over node:http, a wait until a site answers.
import { request as httpRequest } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Not the global fetch: that one sets `sec-fetch-mode` itself and hides a browser's navigation. */
export async function requestOverHttp(request: Request): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer())
  return new Promise((resolve, reject) => {
    const headers = Object.fromEntries(request.headers)
    const outgoing = httpRequest(request.url, { method: request.method, headers }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const answered = new Headers()
        for (const [name, values] of Object.entries(incoming.headersDistinct)) {
          for (const value of values ?? []) answered.append(name, value)
        }
        const status = incoming.statusCode ?? 0
        const isEmpty = status === 204 || status === 304
        const content = isEmpty ? null : Buffer.concat(chunks)
        resolve(new Response(content, { status, headers: answered }))
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

export async function waitUntilAnswering(url: string): Promise<void> {
  // A minute or two: a bound on hanging, not on how fast a site starts.
  for (let attempt = 0; attempt < 2_000; attempt += 1) {
    try {
      await requestOverHttp(new Request(url))
      return
    } catch {
      await sleep(50)
    }
  }
  throw new Error(`${url} does not answer`)
}
