// Serves a mailbox: SMTP on one port, pages on another.
import { createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { SMTPServer } from 'smtp-server'
import type { Clock } from '../platform/system.ts'
import { systemClock } from '../platform/system.ts'
import type { Mailbox } from './create-mailbox.ts'
import { createMailbox } from './create-mailbox.ts'

export type StartMailboxOptions = {
  /** 0 takes any free one. */
  readonly smtpPort: number
  readonly httpPort: number
  /** Where to listen; 127.0.0.1 unless told. */
  readonly host?: string
  /** The real one unless told. */
  readonly clock?: Clock
}

export type StartedMailbox = Pick<Mailbox, 'messages' | 'clear'> & {
  readonly smtpPort: number
  readonly httpPort: number
  readonly url: string
  readonly close: () => Promise<void>
}

const mailSizeMax = 10 * 1024 * 1024

/** Starts both servers; rejects when a port is taken, and then leaves neither running. */
export async function startMailbox(options: StartMailboxOptions): Promise<StartedMailbox> {
  const { host = '127.0.0.1', clock = systemClock } = options
  const mailbox = createMailbox({ clock })
  const smtp = createSmtpServer(mailbox)
  const listen = getRequestListener(mailbox.fetch, { overrideGlobalObjects: false })
  const web = createServer((incoming, outgoing) => void listen(incoming, outgoing))
  const smtpPort = await bind(smtp.server, options.smtpPort, host)
  const closeSmtp = () => new Promise<void>((resolve) => smtp.close(resolve))
  let httpPort: number
  try {
    httpPort = await bind(web, options.httpPort, host)
  } catch (error) {
    await closeSmtp()
    throw error
  }
  return {
    messages: mailbox.messages,
    clear: mailbox.clear,
    smtpPort,
    httpPort,
    url: `http://${host}:${httpPort}`,
    async close() {
      const closed = new Promise((resolve) => web.close(resolve))
      web.closeAllConnections()
      await Promise.all([closed, closeSmtp()])
    },
  }
}

function createSmtpServer(mailbox: Mailbox): SMTPServer {
  const smtp = new SMTPServer({
    // Nothing secret passes here, and a certificate would have to be made and trusted first.
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: mailSizeMax,
    closeTimeout: 1_000,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      const envelope = { from, to: rcptTo.map(({ address }) => address) }
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', (error) => done(error))
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('The mail is too large.'), { responseCode: 552 }))
          return
        }
        mailbox.receive(Buffer.concat(chunks), envelope).then(
          () => done(null, 'Kept.'),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        )
      })
    },
  })
  // A client that hangs up in mid-sentence is no reason to end the whole demo.
  smtp.on('error', () => undefined)
  return smtp
}

async function bind(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return (server.address() as AddressInfo).port
}
