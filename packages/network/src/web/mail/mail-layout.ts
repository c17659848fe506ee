// The shape of every e-mail: plain text always, and sturdy html with inline styles beside it.
import { html } from 'hono/html'
import type { LegalPage } from '../../contract/index.ts'
import type { Content, Markup } from '../design/markup.ts'
import type { Format } from '../frame/format.ts'
import type { Texts } from '../texts/index.ts'

export interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What every e-mail needs to know, as pages know it from their frame. */
export interface MailFrame {
  readonly networkName: string
  readonly texts: Texts
  readonly format: Format
  /** The network's public address without a path, such as `https://tally.example`. */
  readonly baseUrl: string
  /** Linked below every mail, with the way to people. */
  readonly legalPages: readonly LegalPage[]
  /** To an address that somebody gave, and not to a customer: it says so. */
  readonly isToAddress?: boolean
}

/** The parts from which both bodies are made, in reading order. */
export type MailPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'large'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [term: string, detail: string])[] }
  /** Things, each with a figure and a way to its page. */
  | { readonly kind: 'items'; readonly items: readonly MailItem[] }
  /** Beside what matters. */
  | { readonly kind: 'link'; readonly label: string; readonly path: string }
  | { readonly kind: 'action'; readonly label: string; readonly path: string }

export interface MailItem {
  readonly title: string
  readonly note: string
  readonly figure: string
  readonly link: { readonly label: string; readonly path: string }
}

export interface MailView {
  readonly subject: string
  readonly headline: string
  readonly firstName: string
  readonly parts: readonly MailPart[]
}

export async function composeMail(frame: MailFrame, view: MailView): Promise<Mail> {
  const document = await mailDocument(frame, view)
  // A header never spans lines, whatever a name contains.
  const subject = view.subject.replaceAll(/[\r\n]+/g, ' ')
  return { subject, text: mailText(frame, view), html: document.toString() }
}

function mailText(frame: MailFrame, view: MailView): string {
  const { texts, networkName, baseUrl } = frame
  const blocks = view.parts.map((part) => {
    switch (part.kind) {
      case 'text':
      case 'large':
        return part.text
      case 'heading':
        return `${part.text}\n${'-'.repeat(part.text.length)}`
      case 'facts':
        return part.facts.map(([term, detail]) => `${term}: ${detail}`).join('\n')
      case 'items':
        return part.items.map((item) => itemText(baseUrl, item)).join('\n\n')
      case 'action':
      case 'link':
        return `${part.label}:\n${baseUrl}${part.path}`
    }
  })
  return [
    texts.mail.greeting(view.firstName),
    ...blocks,
    `${networkName}\n${baseUrl}`,
    why(frame),
    links(frame)
      .map(([label, url]) => `${label}: ${url}`)
      .join('\n'),
  ].join('\n\n')
}

/** To a person, and to what the operator says to everybody. */
function links({ texts, baseUrl, legalPages }: MailFrame): readonly (readonly [string, string])[] {
  return [
    [texts.errors.contact, `${baseUrl}/help/contact`],
    ...legalPages.map((page) => [texts.legal.titles[page], `${baseUrl}/${page}`] as const),
  ]
}

/** Why somebody has this mail. */
function why({ texts, networkName, isToAddress = false }: MailFrame): string {
  return isToAddress ? texts.mail.whyAddress(networkName) : texts.mail.why(networkName)
}

function itemText(baseUrl: string, { title, note, figure, link }: MailItem): string {
  return `${title}: ${figure}\n${note}\n${link.label}: ${baseUrl}${link.path}`
}

// Mail programs know neither custom properties nor most of CSS: colours are written out, on tables.
const sans = 'font-family:-apple-system,Segoe UI,Helvetica,Arial,sans-serif'
const serif = "font-family:'Iowan Old Style','Palatino Linotype',Georgia,serif"
const buttonStyle =
  'display:inline-block;background:#0b5d3b;color:#ffffff;text-decoration:none;' +
  'padding:12px 20px;border-radius:4px'
const line = 'border-top:1px solid #ddd9cf'

function mailDocument(frame: MailFrame, view: MailView): Markup {
  const { texts, networkName, baseUrl } = frame
  return html`<!doctype html>
    <html lang="${texts.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${view.subject}</title>
      </head>
      <body
        style="margin:0;background:#fbfaf7;color:#1c1b19;${sans};font-size:16px;line-height:1.6"
      >
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          style="max-width:560px;margin:0 auto"
        >
          <tr>
            <td style="padding:32px 24px 16px">
              <a
                href="${baseUrl}/"
                style="${serif};font-size:18px;color:#0b5d3b;text-decoration:none"
                >${networkName}</a
              >
            </td>
          </tr>
          <tr>
            <td style="padding:8px 24px 24px">
              <h1
                style="${serif};font-size:28px;line-height:1.2;font-weight:normal;margin:0 0 16px"
              >
                ${view.headline}
              </h1>
              <p style="margin:0 0 16px">${texts.mail.greeting(view.firstName)}</p>
              ${view.parts.map((part) => mailPart(frame, part))}
            </td>
          </tr>
          <tr>
            <td style="padding:16px 24px 32px;${line};font-size:13px;color:#66635b">
              ${why(frame)}<br />
              ${links(frame).map(
                ([label, url], index) =>
                  html`${index === 0 ? '' : ' · '}<a href="${url}" style="color:#66635b"
                      >${label}</a
                    >`,
              )}
            </td>
          </tr>
        </table>
      </body>
    </html>`
}

function mailPart({ baseUrl }: MailFrame, part: MailPart): Content {
  switch (part.kind) {
    case 'text':
      return html`<p style="margin:0 0 16px;white-space:pre-line">${part.text}</p>`
    case 'large':
      return html`<p style="${serif};font-size:44px;line-height:1.1;margin:8px 0 20px">
        ${part.text}
      </p>`
    case 'heading':
      return html`<h2 style="font-size:16px;margin:24px 0 8px">${part.text}</h2>`
    case 'facts':
      return html`<table
        role="presentation"
        width="100%"
        cellpadding="0"
        cellspacing="0"
        style="margin:0 0 20px"
      >
        ${part.facts.map(
          ([term, detail]) =>
            html`<tr>
              <td
                width="40%"
                style="padding:8px 16px 8px 0;${line};vertical-align:top;color:#66635b"
              >
                ${term}
              </td>
              <td style="padding:8px 0;${line};vertical-align:top;text-align:right">${detail}</td>
            </tr>`,
        )}
      </table>`
    case 'items':
      return itemTable(baseUrl, part.items)
    case 'link':
      return html`<p style="margin:0 0 16px;font-size:13px">
        <a href="${baseUrl}${part.path}" style="color:#66635b">${part.label}</a>
      </p>`
    case 'action':
      return html`<p style="margin:24px 0">
        <a href="${baseUrl}${part.path}" style="${buttonStyle}">${part.label}</a>
      </p>`
  }
}

function itemTable(baseUrl: string, items: readonly MailItem[]): Content {
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    style="margin:0 0 20px"
  >
    ${items.map(
      ({ title, note, figure, link }) =>
        html`<tr>
          <td style="padding:12px 16px 12px 0;${line};vertical-align:top">
            ${title}<br />
            <span style="font-size:13px;color:#66635b"
              >${note} ·
              <a href="${baseUrl}${link.path}" style="color:#66635b">${link.label}</a></span
            >
          </td>
          <td style="padding:12px 0;${line};vertical-align:top;text-align:right;white-space:nowrap">
            ${figure}
          </td>
        </tr>`,
    )}
  </table>`
}
