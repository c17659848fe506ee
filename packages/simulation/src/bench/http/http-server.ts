// One of the servers, in a process of its own: the network; a bare `node:http` server that commits in groups; and
// Fastify with the hand-written transaction. Each takes an order, makes it durable, and signs what it answers.
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify from 'fastify'
import { readConfig, startNetwork } from '@tallystick/network'
import type { Arm, Sale } from '../arm.ts'
import { openMovingFloorArm } from '../floor-arm.ts'
import { openNaiveArm } from '../naive-arm.ts'
import { readCookie } from './http-world.ts'
import type { HttpArm, HttpWorld } from './http-world.ts'

interface Body {
  readonly id: string
  readonly merchant: string
  readonly offer: string
}

const { privateKey } = generateKeyPairSync('ed25519')

interface Opening {
  readonly arm: HttpArm
  readonly world: HttpWorld
  /** Of the network. */
  readonly settings: Readonly<Record<string, string>>
}

process.once('message', (input: Opening) => {
  void open(input).then((port) => {
    process.send?.({ port })
    process.on('message', () => process.send?.(process.cpuUsage()))
  })
})

async function open({ arm, world, settings }: Opening): Promise<number> {
  if (arm === 'network') return await openNetwork(world, settings)
  return await (arm === 'bare' ? openBare(world) : openFastify(world))
}

async function openNetwork({ url }: HttpWorld, settings: Opening['settings']): Promise<number> {
  const config = readConfig({
    TALLYSTICK_PORT: '0',
    TALLYSTICK_DATA: mkdtempSync(path.join(tmpdir(), 'tallystick-bench-http-')),
    TALLYSTICK_LOG_LEVEL: 'silent',
    // Few accounts buy without end.
    TALLYSTICK_CREDIT_LIMIT: '1000000',
    DATABASE_URL: url,
    ...settings,
  })
  return (await startNetwork({ config, say: () => undefined })).port
}

async function openBare(world: HttpWorld): Promise<number> {
  const place = commitInGroups(openMovingFloorArm({ url: world.url, callerCount: 2 }))
  const server = createServer((request, response) => {
    void readBody(request).then(async (text) => {
      const sale = saleOf(world, request.headers.cookie, JSON.parse(text) as Body)
      if (sale === undefined) return response.writeHead(401).end()
      await place(sale)
      return response.writeHead(201, { 'content-type': 'application/json' }).end(answerOf(sale))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function openFastify(world: HttpWorld): Promise<number> {
  const naive = openNaiveArm({ url: world.url, callerCount: 20 })
  const app = fastify()
  app.post('/api/v1/purchases', async (request, reply) => {
    const sale = saleOf(world, request.headers.cookie, request.body as Body)
    if (sale === undefined) return reply.code(401).send()
    await naive.place([sale])
    return reply.code(201).type('application/json').send(answerOf(sale))
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

function saleOf(world: HttpWorld, cookie: string | undefined, body: Body): Sale | undefined {
  const buyer = world.buyers[readCookie(cookie) ?? -1]
  return buyer && { buyer, merchant: body.merchant, orderId: body.id }
}

function answerOf({ orderId, merchant, buyer }: Sale): string {
  const claims = JSON.stringify({ orderId, merchant, subject: buyer.purchasingAccount })
  const receipt = `${Buffer.from(claims).toString('base64url')}.${sign(null, Buffer.from(claims), privateKey).toString('base64url')}`
  return JSON.stringify({ status: 'purchased', purchase: orderId, receipt })
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString()
  return text
}

/** While two groups commit, the next gathers. */
function commitInGroups(arm: Arm): (sale: Sale) => Promise<void> {
  const groupMax = 500
  let waiting: { readonly sale: Sale; readonly done: () => void }[] = []
  let committingCount = 0
  const commit = async (): Promise<void> => {
    committingCount += 1
    await Promise.resolve()
    while (waiting.length > 0) {
      const group = waiting.slice(0, groupMax)
      waiting = waiting.slice(groupMax)
      await arm.place(group.map(({ sale }) => sale))
      for (const { done } of group) done()
    }
    committingCount -= 1
  }
  return (sale) =>
    new Promise((resolve) => {
      waiting.push({ sale, done: resolve })
      if (committingCount < 2) void commit()
    })
}
