// A crowd in a process of its own: so many connections that ask for one thing again and again, until told to end.
import { Agent } from 'node:http'
import { ask } from './ask.ts'
import { openForm } from './read-form.ts'
import type { OpenedForm } from './read-form.ts'

export interface Crowd {
  readonly kind: 'readers' | 'registering'
  readonly port: number
  readonly connectionCount: number
  /** Of the API, whose libraries are read. */
  readonly tokens: readonly string[]
}

export type CrowdOrder = { readonly begin: Crowd } | { readonly end: true }

let end: (() => Promise<number>) | undefined
process.on('message', (order: CrowdOrder) => {
  if ('begin' in order) {
    end = begin(order.begin)
    process.send?.({ perSecond: 0 })
  } else void end?.().then((perSecond) => process.send?.({ perSecond }))
})

/** @returns what ends it, and answers how many answers came in a second. */
function begin(crowd: Crowd): () => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: crowd.connectionCount })
  const startedMs = performance.now()
  let answerCount = 0
  let isOver = false
  const all = Array.from({ length: crowd.connectionCount }, async (_, index) => {
    while (!isOver) {
      await (crowd.kind === 'readers' ? readLibrary : register)({ crowd, agent, index })
      answerCount += 1
    }
  })
  return async () => {
    isOver = true
    await Promise.all(all)
    agent.destroy()
    return (answerCount * 1000) / (performance.now() - startedMs)
  }
}

interface Member {
  readonly crowd: Crowd
  readonly agent: Agent
  readonly index: number
}

async function readLibrary({ crowd, agent, index }: Member): Promise<void> {
  const token = crowd.tokens[index % crowd.tokens.length]
  const headers = { authorization: `Bearer ${token}` }
  const { status } = await ask({
    agent,
    port: crowd.port,
    path: '/api/v1/library?limit=20',
    headers,
  })
  if (status !== 200) throw new Error(`a library answered ${status}`)
}

/**
 * One browser for each connection, all in one network of addresses. Whatever it is answered: a crowd does not mind
 * being refused.
 */
const forms = new Map<number, Promise<OpenedForm>>()

async function register({ crowd, agent, index }: Member): Promise<void> {
  const from = `8.8.4.${(index % 200) + 1}`
  const opened = forms.get(index) ?? openForm(crowd.port, '/register', from)
  forms.set(index, opened)
  const { headers, fields } = await opened
  fields.set('email', `crowd-${index}-${Math.trunc(performance.now())}@example.org`)
  const body = fields.toString()
  await ask({ agent, port: crowd.port, path: '/register', headers, body })
}
