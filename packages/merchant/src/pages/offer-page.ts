// The page before a purchase, for sites that show none of their own.
import type { Sale } from '../sale.ts'
import { capText } from '../words/cap-text.ts'
import { gateWords } from '../words/gate-words.ts'
import { meterText } from '../words/meter-text.ts'
import { accessText } from '../words/offer-words.ts'
import { escapeHtml, renderPage } from './html.ts'

/** Answers 402 (RFC 9110 section 15.5.3): the page is there, and what it names is for sale. */
export function renderOfferPage(sale: Sale, siteName: string): Response {
  const { offer, language } = sale
  const words = gateWords[language].offer
  const price =
    offer === undefined || sale.priceInWords === undefined
      ? ''
      : `<p class="price">${escapeHtml(sale.priceInWords)}</p>
<p class="quiet">${escapeHtml(words.opens(accessText(offer.access, offer.term, language)))}</p>`
  const meter =
    sale.meter === undefined ? '' : `<p>${escapeHtml(meterText(sale.meter, language))}</p>`
  const caps = sale.visitor.caps.map((cap) => `<p>${escapeHtml(capText(cap, language))}</p>`)
  const notice =
    sale.notice === 'cancelled' ? `<p role="status">${escapeHtml(words.cancelled)}</p>` : ''
  return renderPage({
    status: 402,
    siteName,
    language,
    title: offer?.title ?? words.forSale,
    body: `${notice}
<p>${escapeHtml(offer?.description ?? '')}</p>
${meter}
${price}
${caps.join('\n')}
<p><a class="act" href="${escapeHtml(sale.buyPath)}" rel="nofollow">${escapeHtml(sale.buyLabel)}</a></p>
<p class="quiet">${escapeHtml(words.ownedAlready)}</p>`,
  })
}
