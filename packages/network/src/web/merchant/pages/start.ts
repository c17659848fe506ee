// `GET /console/:merchant/start`: what is done and what is left to do until the first sale. No form.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { codeBlock } from '../../design/code-block.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice, statusWord } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

export interface StartView {
  readonly place: PlaceView
  /** Why the operator would not have it. */
  readonly refusedBecause: string | undefined
  /** Whether its site was proved to be its own. */
  readonly isProved: boolean
  /** Absent for who may not change them. */
  readonly addressesUrl: string | undefined
  /** Of those to sign with. */
  readonly keyCount: number
  readonly keysUrl: string | undefined
  readonly install: string
  /** The part of the `.env` that is no secret. */
  readonly settings: string
  readonly shop: { readonly file: string; readonly code: string }
  readonly start: string
  readonly articleUrl: string
  /** When the site was first heard; null: never yet. */
  readonly heardAt: Temporal.Instant | null
  readonly againUrl: string
}

export function renderStart(frame: Frame, view: StartView): Markup {
  const { start: words } = frame.texts.merchant
  const { place, refusedBecause } = view
  return consolePage(frame, {
    place,
    current: parts.start,
    title: words.title,
    content: html`${
        refusedBecause === undefined
          ? ''
          : notice({
              tone: 'danger',
              title: words.refusedTitle,
              body: html`<p>${refusedBecause}</p>`,
            })
      }
      <p class="lead">${words.lead}</p>
      ${approval(frame, view)} ${site(frame, view)} ${keys(frame, view)} ${code(frame, view)}
      ${connection(frame, view)}`,
  })
}

function step(
  { texts }: Frame,
  { title, isDone, content }: { title: string; isDone: boolean; content: Content },
): Markup {
  const { done, open } = texts.merchant.start
  return html`<section>
    <h2>${title} ${isDone ? statusWord(done, 'good') : statusWord(open, 'note')}</h2>
    ${content}
  </section>`
}

function approval(frame: Frame, { place }: StartView): Markup {
  const { start: words } = frame.texts.merchant
  const { status } = place.merchant
  return step(frame, {
    title: words.approvalTitle,
    isDone: status === 'active',
    content: html`<p>${words.approval[status]}</p>`,
  })
}

function site(frame: Frame, { isProved, addressesUrl }: StartView): Markup {
  const { start: words } = frame.texts.merchant
  return step(frame, {
    title: words.siteTitle,
    isDone: isProved,
    content: html`<p>${isProved ? words.siteProved : words.siteOpen}</p>
      ${isProved ? '' : way(words.toAddresses, addressesUrl)}`,
  })
}

function keys(frame: Frame, { keyCount, keysUrl }: StartView): Markup {
  const { start: words } = frame.texts.merchant
  return step(frame, {
    title: words.keysTitle,
    isDone: keyCount > 0,
    content: html`<p>${keyCount > 0 ? words.keysThere : words.keysOpen}</p>
      ${way(words.toKeys, keysUrl)}`,
  })
}

function way(label: string, href: string | undefined): Content {
  if (href === undefined) return ''
  return html`<div class="actions">${linkButton({ label, href })}</div>`
}

function code(frame: Frame, view: StartView): Markup {
  const { start: words, copy } = frame.texts.merchant
  return html`<section>
    <h2>${words.codeTitle}</h2>
    <p>${words.codeLead}</p>
    ${codeBlock({ label: words.install, text: view.install, copy })}
    ${codeBlock({ label: words.settings, text: view.settings, copy })}
    <p class="small">${words.settingsNote}</p>
    ${codeBlock({ label: view.shop.file, text: view.shop.code, copy })}
    ${codeBlock({ label: words.startIt, text: view.start, copy })}
    <p class="small">${words.otherServers}</p>
  </section>`
}

function connection(frame: Frame, { heardAt, againUrl, articleUrl }: StartView): Markup {
  const { start: words } = frame.texts.merchant
  return step(frame, {
    title: words.connectionTitle,
    isDone: heardAt !== null,
    content: html`<p>
        ${
          heardAt === null
            ? words.notHeard
            : html`${words.heard} ${date(heardAt, frame.format, 'moment')}.`
        }
      </p>
      ${
        heardAt === null
          ? way(words.again, againUrl)
          : html`<p>${words.sellNow} <a href="${articleUrl}">${articleUrl}</a></p>`
      }`,
  })
}
