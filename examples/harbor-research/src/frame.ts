// What stands around every page of the house.
import type { Visitor } from '@tallystick/merchant'
import { html } from './html.ts'
import type { Html } from './html.ts'

export type Page = {
  readonly title: string
  readonly visitor: Visitor
  readonly path: string
  readonly content: Html
}

export function renderPage(page: Page): string {
  const { visitor } = page
  const signOn = `/tally/sign-on?${new URLSearchParams({ return: page.path }).toString()}`
  const who = visitor.signedOn
    ? html`<span class="on">Signed on</span><a href="${visitor.signOutPath}">Sign off</a>`
    : html`<a href="${signOn}" rel="nofollow">Sign on</a>`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${page.title} · Harbor Research</title>
        <link rel="icon" href="/logo.svg" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header class="top">
          <div class="wrap">
            <a class="brand" href="/"
              ><img src="/logo.svg" alt="" width="36" height="36" />Harbor Research</a
            >
            <nav aria-label="Site"><a href="/">Reports</a><a href="/library">Library</a>${who}</nav>
          </div>
        </header>
        ${page.content}
        <footer>
          <div class="wrap">
            Harbor Research is a demonstration; its ports, companies and figures are invented.
            Reports are sold one by one through Tallystick: we never learn who reads them.
          </div>
        </footer>
      </body>
    </html>`.html
}
