// Buys over HTTP on so many connections for so long, each with one order under way, and says how that went.
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers'
import type { HttpWorld } from './http-world.ts'

export interface HttpLoad {
  readonly port: number
  readonly connectionCount: number
  readonly durationMs: number
  /** No order id comes twice. */
  readonly round: string
}

export interface HttpRate {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

let world: HttpWorld | undefined
process.on('message', (message: HttpWorld | HttpLoad) => {
  if ('buyers' in message) world = message
  else if (world !== undefined) load(world, message)
})

// Primes larger than the lists: stepping by them meets everybody, in no order that an index likes.
const buyerStep = 1_000_003
const merchantStep = 999_983

function load({ buyers, merchants }: HttpWorld, input: HttpLoad): void {
  const { port, connectionCount, durationMs, round } = input
  const latenciesMs: number[] = []
  let orderCount = 0
  let isOver = false
  const sockets = Array.from({ length: connectionCount }, () => {
    let startedMs = 0
    const ask = (): void => {
      orderCount += 1
      const buyer = buyers[(orderCount * buyerStep) % buyers.length]
      const merchant = merchants[(orderCount * merchantStep) % merchants.length]
      const body = JSON.stringify({ id: `${round}-${orderCount}`, merchant, offer: 'article' })
      startedMs = performance.now()
      socket.write(
        `POST /api/v1/purchases HTTP/1.1\r\nHost: localhost:${port}\r\nAuthorization: Bearer ${buyer?.token}\r\n` +
          `Cookie: buyer=${buyer?.cookie}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      )
    }
    const socket: Socket = connect(port, '127.0.0.1', ask)
    readAnswers(socket, (answer) => {
      if (isOver) return
      if (!answer.startsWith('HTTP/1.1 201 ')) fail(answer)
      latenciesMs.push(performance.now() - startedMs)
      ask()
    })
    return socket
  })
  setTimeout(() => {
    isOver = true
    for (const socket of sockets) socket.destroy()
    const sorted = latenciesMs.toSorted((one, other) => one - other)
    const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
    const perSecond = (sorted.length * 1000) / durationMs
    process.send?.({ perSecond, p50Ms: at(0.5), p99Ms: at(0.99) } satisfies HttpRate)
  }, durationMs)
}

/** Answers with a length, or in chunks. */
function readAnswers(socket: Socket, take: (answer: string) => void): void {
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    const headLength = text.indexOf('\r\n\r\n') + 4
    if (headLength < 4) return
    const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, headLength))?.[1]
    const isWhole =
      length === undefined
        ? text.endsWith('\r\n0\r\n\r\n')
        : text.length >= headLength + Number(length)
    if (!isWhole) return
    const answer = text
    text = ''
    take(answer)
  })
}

function fail(answer: string): never {
  process.send?.({ failure: answer.slice(0, 600) })
  throw new Error(answer)
}
