// The services around a network, asked whether they take connections at all.
import { connect } from 'node:net'
import type { Config } from '../contract/index.ts'
import { findMissing, missingAdvice } from './find-missing.ts'
import { fault, ok, warning } from './finding.ts'
import type { Finding } from './finding.ts'

export const patienceMs = 5_000

export async function examineServices(config: Config): Promise<readonly Finding[]> {
  const missing = findMissing(config).map((one) => warning(one, missingAdvice[one]))
  const services = [
    ['processor', config.processorUrl, 'TALLYSTICK_PROCESSOR_URL'],
    ['mail', config.smtpUrl, 'TALLYSTICK_SMTP_URL'],
  ] as const
  const asked = services.flatMap(([about, url, setting]) =>
    url === undefined ? [] : [examineService(about, url, setting)],
  )
  const { operatorToken } = config
  const operator = operatorToken === undefined ? [] : [ok('operator', 'has a token')]
  return [...missing, ...(await Promise.all(asked)), ...operator]
}

const usualPorts: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'smtp:': 587,
  'smtps:': 465,
}

async function examineService(about: string, url: string, setting: string): Promise<Finding> {
  const { protocol, hostname, port } = new URL(url)
  const place = { host: hostname, port: port === '' ? (usualPorts[protocol] ?? 0) : Number(port) }
  const said = `${place.host}:${place.port}`
  const failure = await tryConnection(place)
  return failure === undefined
    ? ok(about, `${said} takes connections`)
    : fault(about, `${said} does not answer (${failure}); look at ${setting}`)
}

async function tryConnection(place: {
  readonly host: string
  readonly port: number
}): Promise<string | undefined> {
  return await new Promise((resolve) => {
    const socket = connect({ ...place, timeout: patienceMs })
    const end = (why?: string): void => {
      socket.destroy()
      resolve(why)
    }
    socket.once('connect', () => {
      end()
    })
    socket.once('timeout', () => {
      end('no answer in time')
    })
    socket.once('error', (error) => {
      end(messageOf(error))
    })
  })
}

/** Connections that fail at several addresses say it in their causes alone. */
export function messageOf(error: unknown): string {
  const { message, code, cause } = error as Error & { readonly code?: string }
  if (message !== '' && cause === undefined) return message
  return cause === undefined ? (code ?? 'no answer') : messageOf(cause)
}
