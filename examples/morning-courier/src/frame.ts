// What stands around every page: the bar with who is there, the masthead, the foot.
import type { Visitor } from '@tallystick/merchant'
import { html } from './html.ts'
import type { Html } from './html.ts'

export type Page = {
  readonly title: string
  readonly visitor: Visitor
  readonly path: string
  readonly now: Date
  readonly content: Html
}

const cityTime = { timeZone: 'America/Halifax' } as const

export function longDate(now: Date): string {
  return now.toLocaleDateString('en-GB', {
    ...cityTime,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

/** `14:05` today, `14:05 on 3 December` on other days. */
export function untilText(until: Date, now: Date): string {
  const day = (date: Date): string =>
    date.toLocaleDateString('en-GB', { ...cityTime, day: 'numeric', month: 'long' })
  const time = until.toLocaleTimeString('en-GB', {
    ...cityTime,
    hour: '2-digit',
    minute: '2-digit',
  })
  return day(until) === day(now) ? time : `${time} on ${day(until)}`
}

export function renderPage(page: Page): string {
  const { visitor } = page
  const signOn = `/tally/sign-on?${new URLSearchParams({ return: page.path }).toString()}`
  const name =
    page.path === '/' ? undefined : html`<a class="name" href="/">The Morning Courier</a>`
  const who = visitor.signedOn
    ? html`<span class="on">Signed on</span> <a href="${visitor.signOutPath}">Sign off</a>`
    : html`<a href="${signOn}" rel="nofollow">Sign on</a>`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${page.title} · The Morning Courier</title>
        <link rel="icon" href="/logo.svg" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header class="wrap">
          <div class="bar">
            <nav aria-label="Sections">
              <a href="/">Front page</a><a href="/readers-room">Readers’ room</a>
            </nav>
            ${name}
            <nav aria-label="Account">${who}</nav>
          </div>
        </header>
        ${page.content}
        <footer>
          <div class="wrap">
            The Morning Courier, 4 Customs House Lane, Port Ansel. A demonstration newspaper; its
            city, people and events are invented.<br />
            Articles are sold one by one through Tallystick. We never learn your name.
          </div>
        </footer>
      </body>
    </html>`.html
}
