// Asks a server over and over, on plain sockets: all answers of a server are equally long here, so that counting
// bytes counts answers.
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers'
import type { Load } from './load-server.ts'

const load = JSON.parse(process.argv[2] ?? '{}') as Load
const request = [
  `GET ${load.path} HTTP/1.1`,
  `Host: localhost:${load.port}`,
  `Cookie: ${load.cookie}`,
  'Sec-Fetch-Mode: navigate',
  '',
  '',
].join('\r\n')

const lengthBytes = await measureAnswer()
let answerCount = 0
const startedMs = performance.now()
const sockets = Array.from({ length: load.connectionCount }, () => ask())
setTimeout(() => {
  const perSecond = (answerCount * 1000) / (performance.now() - startedMs)
  for (const socket of sockets) socket.destroy()
  report({ perSecond })
}, load.durationMs)

/** One request after the other on a connection of its own. */
function ask(): Socket {
  const socket = connect(load.port, '127.0.0.1', () => socket.write(request))
  let receivedBytes = 0
  socket.on('data', (chunk) => {
    receivedBytes += chunk.length
    if (receivedBytes < lengthBytes) return
    if (receivedBytes > lengthBytes) report({ failure: 'an answer is longer than the first one' })
    receivedBytes = 0
    answerCount += 1
    socket.write(request)
  })
  return socket
}

/** Bytes of one answer, which must be a good one. */
async function measureAnswer(): Promise<number> {
  const socket = connect(load.port, '127.0.0.1', () => socket.write(request))
  let text = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1')
    const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text)?.[1]
    const end = text.indexOf('\r\n\r\n') + 4
    if (length !== undefined && text.length >= end + Number(length)) break
  }
  socket.destroy()
  if (!text.startsWith('HTTP/1.1 200 ')) report({ failure: text.slice(0, 200) })
  return text.length
}

function report(answer: { readonly perSecond: number } | { readonly failure: string }): void {
  process.send?.(answer, () => {
    process.exit(0)
  })
}
