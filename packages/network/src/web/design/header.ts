// The head of every page: the network's mark, and where its wing leads. One menu for all sizes of screen, which opens
// without scripts.
import { html } from 'hono/html'
import type { Frame, Person } from '../frame/frame.ts'
import { pathOf } from '../frame/wing.ts'
import type { NavigationEntry, NavigationGroup, Wing } from '../frame/wing.ts'
import type { Texts } from '../texts/index.ts'
import { button } from './button.ts'
import { postForm } from './form.ts'
import { networkMark } from './mark.ts'
import type { Markup } from './markup.ts'

/** @param current the part that the page belongs to */
export function header(frame: Frame, current: NavigationEntry | undefined): Markup {
  const { texts, networkName, person } = frame
  return html`<header class="header">
    <a class="wordmark" href="/" aria-label="${texts.layout.home(networkName)}"
      >${networkMark()}<span>${networkName}</span></a
    >
    ${person === undefined ? wayIn(frame, current) : navigation(frame, person, current)}
  </header>`
}

interface Surroundings {
  readonly texts: Texts
  readonly wing: Wing
  readonly current: NavigationEntry | undefined
}

function link(entry: NavigationEntry, { texts, wing, current }: Surroundings): Markup {
  return html`<a href="${pathOf(wing, entry)}" ${entry === current ? html`aria-current="page"` : ''}
    >${entry.label(texts)}</a
  >`
}

function wayIn({ texts, wing }: Frame, current: NavigationEntry | undefined): Markup {
  const { signOn, visitorLine } = wing
  // The way in is not offered on the page that it leads to.
  const ways = [...visitorLine, signOn].filter((entry) => entry !== signOn || entry !== current)
  return html`<nav aria-label="${wing.label(texts)}">
    ${ways.map((entry) => link(entry, { texts, wing, current }))}
  </nav>`
}

function navigation(
  { texts }: Frame,
  { name, wing, csrf }: Person,
  current: NavigationEntry | undefined,
): Markup {
  const around = { texts, wing, current }
  return html`<nav aria-label="${wing.label(texts)}">
    <div class="shortcuts">${wing.line.map((entry) => link(entry, around))}</div>
    <details class="menu" data-escape>
      <summary>${texts.layout.menu}${here(wing.line, texts, current)}</summary>
      <div class="menu-panel">
        <div class="menu-groups">
          ${wing.groups.map((group, index) => menuGroup(group, index, around))}
        </div>
        <div class="menu-person">
          <span>${name}</span>
          ${postForm({
            action: wing.signOffPath,
            csrf,
            className: 'sign-off',
            content: button({ label: texts.layout.signOff }),
          })}
        </div>
      </div>
    </details>
  </nav>`
}

/** The closed menu says which of its parts this is, where the line beside it does not. */
function here(
  line: readonly NavigationEntry[],
  texts: Texts,
  current: NavigationEntry | undefined,
): Markup {
  if (current === undefined) return html``
  const className = line.includes(current) ? 'here in-line' : 'here'
  return html` <span class="${className}">${current.label(texts)}</span>`
}

function menuGroup(
  { label, entries }: NavigationGroup,
  index: number,
  around: Surroundings,
): Markup {
  const id = `menu-group-${index + 1}`
  return html`<div>
    <p class="kicker" id="${id}">${label(around.texts)}</p>
    <ul aria-labelledby="${id}">
      ${entries.map((entry) => html`<li>${link(entry, around)}</li>`)}
    </ul>
  </div>`
}
