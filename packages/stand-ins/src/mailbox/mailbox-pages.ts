// The pages of the mailbox: the list, and one mail.
import { html } from 'hono/html'
import { renderMoment } from '../page-format.ts'
import type { Markup } from '../page-shell.ts'
import { renderPage } from '../page-shell.ts'
import type { Message } from './message.ts'
import { findTextLinks } from './message.ts'

const label = 'A mailbox that takes every mail and sends none on.'

/** All mails, newest first. */
export function renderList(messages: readonly Message[]): Markup {
  const count = messages.length === 1 ? '1 mail' : `${messages.length} mails`
  const body =
    messages.length === 0
      ? html`<h1>Mailbox</h1>
          <p>No mail yet. Register a customer, or buy something, and look again.</p>`
      : html`<h1>Mailbox</h1>
          <p class="quiet">${count}, newest first.</p>
          <ul class="list">
            ${messages.map(renderListItem)}
          </ul>
          <form method="post" action="/clear">
            <div class="actions"><button type="submit" class="second">Clear all</button></div>
          </form>`
  return renderPage({ title: 'Mailbox', label, body, width: 'narrow' })
}

function renderListItem(message: Message): Markup {
  return html`<li>
    <a href="/messages/${message.id}">
      <span class="subject">${nameSubject(message)}</span>
      <span class="quiet">
        To ${message.to.join(', ')} from ${nameSender(message)}, ${renderMoment(message.receivedAt)}
      </span>
    </a>
  </li>`
}

export type Part = 'html' | 'text'

/** One mail, as HTML in a frame that can do nothing but follow links, or as plain text. */
export function renderMessage(message: Message, part: Part): Markup {
  const tab = (name: Part, text: string) =>
    html`<a href="?part=${name}" ${name === part ? html`aria-current="page"` : ''}>${text}</a>`
  const body = html`<p><a href="/">All mails</a></p>
    <h1>${nameSubject(message)}</h1>
    <dl class="head">
      <dt>From</dt>
      <dd>${nameSender(message)}</dd>
      <dt>To</dt>
      <dd>${message.to.join(', ')}</dd>
      <dt>Received</dt>
      <dd>${renderMoment(message.receivedAt)}</dd>
    </dl>
    ${
      message.html === ''
        ? html`<hr />`
        : html`<nav class="tabs" aria-label="Parts of the mail">
            ${tab('html', 'As designed')} ${tab('text', 'Plain text')}
          </nav>`
    }
    ${part === 'html' ? renderFrame(message) : renderText(message.text)}`
  return renderPage({ title: nameSubject(message), label, body, width: 'narrow' })
}

/** What an address shows where there is no mail (any more). */
export function renderNoMessage(): Markup {
  const body = html`<h1>No such mail</h1>
    <p>It was cleared, or never arrived. <a href="/">See all mails</a>.</p>`
  return renderPage({ title: 'No such mail', label, body, width: 'narrow' })
}

/** No scripts, no forms, no loading from anywhere; links open a page of their own. */
function renderFrame(message: Message): Markup {
  const rules = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'"
  const head = `<meta http-equiv="content-security-policy" content="${rules}"><base target="_blank">`
  return html`<iframe
    title="The mail as designed"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    srcdoc="${`<!doctype html>${head}${message.html}`}"
  ></iframe>`
}

function renderText(text: string): Markup {
  const pieces: (string | Markup)[] = []
  let end = 0
  for (const { start, url } of findTextLinks(text)) {
    pieces.push(text.slice(end, start), html`<a href="${url}">${url}</a>`)
    end = start + url.length
  }
  return html`<pre>${[...pieces, text.slice(end)]}</pre>`
}

const nameSubject = ({ subject }: Message) => (subject === '' ? '(no subject)' : subject)

const nameSender = ({ from, fromName }: Message) =>
  fromName === '' ? from : `${fromName} <${from}>`
