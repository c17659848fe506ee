// `GET /`: what the network is, the way in, and some of who sells through it.
import { html } from 'hono/html'
import { linkButton } from '../../design/button.ts'
import { layout } from '../../design/layout.ts'
import { heroStick } from '../../design/stick.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { directoryList } from './directory-entry.ts'
import type { DirectoryEntry } from './directory-entry.ts'

export interface HomeView {
  /** The first of the directory. */
  readonly merchants: readonly DirectoryEntry[]
}

export function renderHome(frame: Frame, view: HomeView): Markup {
  const { home: words } = frame.texts.customer
  return layout(frame, {
    title: words.title,
    width: 'wide',
    main: html`${welcome(frame)}
    ${view.merchants.length === 0 ? '' : someMerchants(frame, view.merchants)}`,
  })
}

function welcome({ texts, networkName, person }: Frame): Markup {
  const { home: words } = texts.customer
  return html`<section class="hero">
    <h1>${words.headline}</h1>
    <p class="lead">${words.lead(networkName)}</p>
    <div class="actions">
      ${
        person === undefined
          ? html`${linkButton({ label: words.register, href: '/register', kind: 'primary' })}
            ${linkButton({ label: words.signOn, href: '/sign-on' })}`
          : linkButton({ label: words.account, href: person.wing.start.path, kind: 'primary' })
      }
    </div>
    ${heroStick()}
    <ul class="points">
      ${words.points.map(
        ([title, body]) =>
          html`<li>
            <h2>${title}</h2>
            <p>${body}</p>
          </li>`,
      )}
    </ul>
  </section>`
}

function someMerchants(frame: Frame, merchants: readonly DirectoryEntry[]): Markup {
  const { home: words, merchants: directory } = frame.texts.customer
  return html`<section>
    <h2>${directory.title}</h2>
    <p class="lead-small">${directory.lead}</p>
    ${directoryList(frame, merchants, 3)}
    <div class="actions">${linkButton({ label: words.allMerchants, href: '/merchants' })}</div>
  </section>`
}
