// The mailbox itself: what is kept, and its web side as one fetch function.
import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { mailPageHeaders, pageHeaders } from '../page-shell.ts'
import type { Clock } from '../platform/system.ts'
import { renderList, renderMessage, renderNoMessage } from './mailbox-pages.ts'
import type { Envelope, Message } from './message.ts'
import { readMessage } from './message.ts'

export type Mailbox = {
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** Takes a raw mail in; the oldest one goes when there are more than 500. */
  readonly receive: (raw: Uint8Array, envelope: Envelope) => Promise<void>
  /** Newest first. */
  readonly messages: () => readonly Message[]
  readonly clear: () => void
}

const messagesMax = 500

/** Makes an empty mailbox. */
export function createMailbox({ clock }: { readonly clock: Clock }): Mailbox {
  let messages: readonly Message[] = []
  let received = 0
  const app = new Hono()
  const mailbox: Mailbox = {
    fetch: (request) => app.fetch(request),
    async receive(raw, envelope) {
      const message = await readMessage(raw, envelope, clock())
      received += 1
      messages = [{ id: `msg_${received}`, ...message }, ...messages].slice(0, messagesMax)
    },
    messages: () => messages,
    clear: () => {
      messages = []
    },
  }
  addRoutes(app, mailbox)
  return mailbox
}

function addRoutes(app: Hono, mailbox: Mailbox): void {
  app.get('/', pageHeaders, (c) => c.html(renderList(mailbox.messages())))

  app.get('/messages/:id', mailPageHeaders, (c) => {
    const message = mailbox.messages().find(({ id }) => id === c.req.param('id'))
    if (message === undefined) return c.html(renderNoMessage(), 404)
    const isText = c.req.query('part') === 'text' || message.html === ''
    return c.html(renderMessage(message, isText ? 'text' : 'html'))
  })

  app.post('/clear', csrf(), (c) => {
    mailbox.clear()
    return c.redirect('/', 303)
  })

  app.get('/api/messages', (c) => {
    const to = c.req.query('to')
    const wanted = mailbox.messages().filter((message) => !to || message.to.includes(to))
    return c.json(wanted.map(printMessage))
  })

  app.delete('/api/messages', (c) => {
    mailbox.clear()
    return c.body(null, 204)
  })
}

function printMessage({ receivedAt, fromName, ...same }: Message) {
  return { ...same, received_at: receivedAt, from_name: fromName }
}
