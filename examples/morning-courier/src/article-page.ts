// An article: all of it for who has bought it, else its beginning and what it costs.
import { accessText, capText, meterText, priceText } from '@tallystick/merchant'
import type { Entitlement, Sale, Visitor } from '@tallystick/merchant'
import type { PricedArticle } from './catalogue.ts'
import { drawingOf } from './drawings.ts'
import { renderPage, untilText } from './frame.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

type Input = { readonly article: PricedArticle; readonly visitor: Visitor; readonly now: Date }

export function renderArticle(input: Input): string {
  const { article, visitor, now } = input
  const text = article.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)
  const owned = visitor.findEntitlement(article.sku)
  return renderStory(
    input,
    html`<div class="text">${text}</div>
      <p class="owned">
        ${owned === undefined ? '' : ownedText(owned, now)}
        ${visitor.meter === undefined ? '' : `This one is on the paper. ${meterText(visitor.meter)}`}
        <a href="/">Back to the front page</a>
      </p>`,
  )
}

export function renderTeaser(input: Input & { readonly sale: Sale }): string {
  const { article, sale } = input
  const notice =
    sale.notice === 'cancelled'
      ? html`<p class="notice" role="status">You have cancelled this purchase.</p>`
      : undefined
  return renderStory(
    input,
    html`<div class="text closed"><p>${article.paragraphs[0]}</p></div>
      <aside class="offer" aria-label="Buy this article">
        ${notice}
        <div>
          <p class="amount">${priceText(article.offer)}</p>
          <p class="terms">
            ${article.offer.term === undefined ? 'Opens ' : ''}${accessText(article.offer.access, article.offer.term)}
          </p>
        </div>
        <a class="button" href="${sale.buyPath}" rel="nofollow">${sale.buyLabel}</a>
        <p class="fine">
          ${sale.priceInWords}: no registration here, no card, and we never learn who you are.
          Bought it already? The same button opens it without a charge.
          ${sale.meter === undefined ? '' : meterText(sale.meter)}
          ${sale.visitor.caps.map((cap) => html`${capText(cap)} `)}
        </p>
      </aside>`,
  )
}

function ownedText(owned: Entitlement, now: Date): string {
  if (owned.untilSeconds === undefined) return 'This article is yours for good.'
  return `This article is yours until ${untilText(new Date(owned.untilSeconds * 1000), now)}.`
}

function renderStory(input: Input, body: Html): string {
  const { article } = input
  const { offer } = article
  const content = html`<div class="wrap">
    <main class="story">
      <p class="kicker">${article.section}</p>
      <h1>${offer.title}</h1>
      <p class="stand">${offer.description}</p>
      <p class="by"><span>By ${article.author}</span><span>${article.minutes} minutes</span></p>
      ${drawingOf(article.drawing)} ${body}
    </main>
  </div>`
  return renderPage({ title: offer.title, path: offer.path ?? '/', ...input, content })
}
