// `GET /console/:merchant/offers/form`: a new offer, or new terms for one (`?sku=`). What was sold keeps its terms.
import { html } from 'hono/html'
import type { OfferKind } from '../../../offers/index.ts'
import { askTwice } from '../../design/ask-twice.ts'
import { button } from '../../design/button.ts'
import { selectField, textArea, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

/** Kinds that can be sold by now. */
export const soldKinds = [
  'digital',
  'service',
  'subscription',
  'metered',
] as const satisfies readonly OfferKind[]

export const offerFields = ['sku', 'title', 'description', 'url', 'price', 'days', 'term'] as const
export type OfferField = (typeof offerFields)[number]
export type OfferFault = keyof Texts['merchant']['offer']['faults']

/**
 * Forms: `POST action` with `csrf`, `kind`, the fields above, and `is_new` where it is a new one; `POST endAction` with
 * `csrf`, `sku`.
 */
export interface OfferFormView {
  readonly place: PlaceView
  readonly csrf: string
  readonly action: string
  readonly currency: string
  readonly typed: Readonly<Record<OfferField, string>>
  readonly kind: OfferKind
  readonly faults: Readonly<Partial<Record<OfferField, OfferFault>>>
  /** The offer that gets other terms; absent where it is new. */
  readonly present?: { readonly title: string; readonly endAction: string | undefined } | undefined
}

export function renderOfferForm(frame: Frame, view: OfferFormView): Markup {
  const { offer: words } = frame.texts.merchant
  const { present, typed } = view
  const title = present === undefined ? words.newTitle : words.title(present.title)
  return consolePage(frame, {
    place: view.place,
    current: parts.offers,
    title,
    content: html`<p class="lead">${present === undefined ? words.newLead : words.lead}</p>
      ${postForm({
        action: view.action,
        csrf: view.csrf,
        hidden: present === undefined ? { is_new: '1' } : { sku: typed.sku },
        content: html`${fields(frame, view)}
        ${button({ label: present === undefined ? words.add : words.save, kind: 'primary' })}`,
      })}
      ${present?.endAction === undefined ? '' : ending(frame, view, present.endAction)}`,
  })
}

function fields(frame: Frame, view: OfferFormView): Markup {
  const { offer: words, offers } = frame.texts.merchant
  const { typed, faults, present } = view
  const base = (name: OfferField) => {
    const fault = faults[name]
    return {
      name,
      label: name === 'price' ? words.price(view.currency) : words.fields[name],
      value: typed[name],
      error: fault === undefined ? undefined : words.faults[fault],
    }
  }
  return html`${
    present === undefined
      ? textField({ ...base('sku'), help: words.skuHelp, isVerbatim: true })
      : ''
  }
  ${textField(base('title'))} ${textArea({ ...base('description'), lengthMax: 5000 })}
  ${textField({ ...base('url'), help: words.urlHelp, isVerbatim: true })}
  ${selectField({
    name: 'kind',
    label: offers.kind,
    value: view.kind,
    choices: soldKinds.map((kind) => ({ value: kind, label: offers.kinds[kind] })),
  })}
  ${textField({ ...base('price'), size: 'short', isVerbatim: true })}
  ${textField({ ...base('days'), help: words.daysHelp, size: 'short', isOptional: true })}
  ${textField({ ...base('term'), help: words.termHelp, size: 'short', isOptional: true, isVerbatim: true })}`
}

function ending(frame: Frame, { csrf, typed }: OfferFormView, action: string): Markup {
  const { offer: words } = frame.texts.merchant
  return askTwice({
    label: words.end,
    consequence: words.endConsequence,
    confirmLabel: words.endConfirm,
    action,
    csrf,
    hidden: { sku: typed.sku },
  })
}
