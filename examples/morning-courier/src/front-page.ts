// The front page: the lead, two stories beside it, the others below, each with its price or "yours".
import { accessText, priceText } from '@tallystick/merchant'
import type { Visitor } from '@tallystick/merchant'
import type { PricedArticle } from './catalogue.ts'
import { drawingOf } from './drawings.ts'
import { longDate, renderPage } from './frame.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

const places = ['lead', 'side', 'side', 'third', 'third', 'third', 'half', 'half'] as const

export function renderFrontPage(input: {
  readonly catalogue: readonly PricedArticle[]
  readonly visitor: Visitor
  readonly now: Date
}): string {
  const stories = input.catalogue.map((article, index) =>
    renderStory(article, places[index] ?? 'third', input.visitor),
  )
  const content = html`<main>
    <div class="wrap">
      <header class="mast">
        <a href="/"><h1 class="title">The Morning Courier</h1></a>
        <p class="motto">Port Ansel’s paper, by the article</p>
      </header>
      <div class="dateline">
        <span>${longDate(input.now)}</span
        ><span>Articles from 10 cents. Subscribe to nothing but the evening letter.</span>
      </div>
      <div class="front">${stories}</div>
    </div>
    <section class="room-strip">
      <div class="wrap">
        <div>
          <h2>The readers’ room is open</h2>
          <p>
            Letters, tonight’s puzzle and the editor’s notebook, free for everyone who is signed on.
          </p>
        </div>
        <a class="button" href="/readers-room">Come in</a>
      </div>
    </section>
  </main>`
  return renderPage({ title: 'Front page', path: '/', ...input, content })
}

function renderStory(article: PricedArticle, place: string, visitor: Visitor): Html {
  const { offer, author, minutes, section } = article
  const heading = place === 'lead' ? html`<h2>${offer.title}</h2>` : html`<h3>${offer.title}</h3>`
  const tag = visitor.owns(offer.sku)
    ? html`<span class="tag yours">Yours</span>`
    : html`<span class="tag">${priceText(offer)}</span>`
  const drawing =
    place === 'third' && article.drawing !== 'ferry' ? undefined : drawingOf(article.drawing)
  return html`<article class="${place}">
    <a href="${offer.path}"
      >${place === 'side' ? undefined : drawing}
      <p class="kicker">${section}</p>
      ${heading}
      <p class="stand">${offer.description}</p></a
    >
    <p class="by">
      ${tag}<span>${author}, ${minutes} min</span
      ><span>${accessText(offer.access, offer.term)}</span>
    </p>
  </article>`
}
