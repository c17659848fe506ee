// The page before a purchase, for sites that show none of their own.
import { accessText, priceText } from '../offers.ts'
import type { Sale } from '../sale.ts'
import { escapeHtml, renderPage } from './html.ts'

/** Answers 402 (RFC 9110 section 15.5.3): the page is there, and what it names is for sale. */
export function renderOfferPage(sale: Sale, siteName: string): Response {
  const { offer } = sale
  const price =
    offer === undefined
      ? ''
      : `<p class="price">${escapeHtml(priceText(offer))}</p>\n<p class="quiet">Opens ${escapeHtml(accessText(offer.access))}.</p>`
  const notice =
    sale.notice === 'cancelled' ? '<p role="status">You have cancelled this purchase.</p>' : ''
  return renderPage({
    status: 402,
    siteName,
    title: offer?.title ?? 'For sale',
    body: `${notice}
<p>${escapeHtml(offer?.description ?? '')}</p>
${price}
<p><a class="act" href="${escapeHtml(sale.buyPath)}" rel="nofollow">${escapeHtml(sale.buyLabel)}</a></p>
<p class="quiet">Bought it already? The same button opens it, without a charge.</p>`,
  })
}
