// Shown when a merchant's request is broken: the customer did nothing wrong.
import { html } from 'hono/html'
import { linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { layout } from '../../design/layout.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { wayToPeople } from './ways-to-people.ts'

export type MerchantProblemReason = keyof Texts['customer']['problem']['codes']

/** Status 400. `backUrl` only when the merchant is known: an unknown site gets no link from us. */
export interface MerchantProblemView {
  readonly brand?: MerchantBrand | undefined
  readonly backUrl?: string | undefined
  readonly reason: MerchantProblemReason
  /** The code of `docs/errors.md`, or of OpenID Connect. */
  readonly code: string
  readonly reference: string
}

export function renderMerchantProblem(frame: Frame, view: MerchantProblemView): Markup {
  const { problem: words } = frame.texts.customer
  const { brand, backUrl } = view
  const title = brand === undefined ? words.titleUnknown : words.title(brand.name)
  return layout(frame, {
    title,
    width: 'narrow',
    brand,
    main: html`${brand === undefined ? '' : coBrandHeader(brand, frame.networkName)}
      <h1>${title}</h1>
      <p class="lead">${words.body}</p>
      ${
        brand === undefined || backUrl === undefined
          ? ''
          : html`<div class="actions">
              ${linkButton({ label: words.back(brand.name), href: backUrl })}
            </div>`
      }
      ${wayToPeople(frame, { area: 'site', code: view.reason })}
      <section class="aside">
        <h2>${words.forSite}</h2>
        <p>${words.codes[view.reason]}</p>
        ${definitionList([
          { term: words.code, detail: html`<code>${view.code}</code>` },
          { term: words.reference, detail: html`<code>${view.reference}</code>` },
        ])}
      </section>`,
  })
}
