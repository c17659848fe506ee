// `GET /console/:merchant/brand`: how a merchant looks beside the network, before and after it is saved.
import { html } from 'hono/html'
import type { BrandFault } from '../../design/brand.ts'
import { button } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { fileField, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

export type BrandField = 'description' | 'primary' | 'secondary'

/**
 * Forms: `POST action` with `csrf`, `description`, `primary`, `secondary`, and the button pressed: `look`, `take` (a
 * field and a colour) or none; `POST logoAction` with `csrf`, `logo` (a file), or the button `none`.
 */
export interface BrandView {
  readonly place: PlaceView
  readonly csrf: string
  readonly values: Readonly<Record<BrandField, string>>
  readonly errors: Readonly<Partial<Record<BrandField, true>>>
  readonly action: string
  readonly logoAction: string
  readonly hasLogo: boolean
  readonly isLogoMalformed?: boolean
  readonly isSaved?: boolean
  readonly isClosed?: boolean
  /** With the colours as typed. */
  readonly brand: MerchantBrand
  /** What hardly stands out of these colours; undefined where there are none. */
  readonly faults: readonly BrandFault[] | undefined
}

export function renderBrand(frame: Frame, view: BrandView): Markup {
  const { brand: words } = frame.texts.merchant
  return consolePage(frame, {
    place: view.place,
    current: parts.brand,
    title: words.title,
    brand: view.brand,
    content: html`${outcome(frame, view)}
      <p class="lead">${words.lead}</p>
      <section aria-label="${words.preview}">
        <p class="kicker">${words.preview}</p>
        ${coBrandHeader(view.brand, frame.networkName)}
      </section>
      ${colours(frame, view)} ${logo(frame, view)}`,
  })
}

function outcome({ texts }: Frame, { isSaved, isClosed }: BrandView): Content {
  const { brand: words } = texts.merchant
  if (isClosed === true) {
    const body = html`<p>${words.closed}</p>`
    return notice({ tone: 'warning', title: words.notDone, body, isFault: true })
  }
  return isSaved === true ? notice({ tone: 'good', title: words.saved }) : ''
}

function colours(frame: Frame, view: BrandView): Markup {
  const { brand: words } = frame.texts.merchant
  const { values, errors } = view
  return html`<section>
    ${postForm({
      action: view.action,
      csrf: view.csrf,
      isColours: true,
      content: html`${colourField(view, {
          name: 'primary',
          label: words.primary,
          help: words.colorHelp,
          malformed: words.malformed,
        })}
        ${colourField(view, {
          name: 'secondary',
          label: words.secondary,
          help: words.secondaryHelp,
          malformed: words.malformed,
        })}
        ${verdict(frame, view)}
        ${textField({
          name: 'description',
          label: words.description,
          help: words.descriptionHelp,
          value: values.description,
          error: errors.description === true ? words.tooLong : undefined,
          lengthMax: 200,
          isOptional: true,
        })}
        <div class="actions">
          ${button({ label: words.save, kind: 'primary' })}
          ${button({ label: words.look, name: 'look', value: '1' })}
        </div>`,
    })}
  </section>`
}

function colourField(
  { values, errors }: BrandView,
  texts: {
    readonly name: 'primary' | 'secondary'
    readonly label: string
    readonly help: string
    readonly malformed: string
  },
): Markup {
  const { name, label, help, malformed } = texts
  return textField({
    name,
    label,
    help,
    value: values[name],
    error: errors[name] === true ? malformed : undefined,
    lengthMax: 7,
    isVerbatim: true,
    isOptional: true,
    size: 'short',
  })
}

/** What fails, and the nearest that passes, to be taken with one click. */
function verdict({ texts, format }: Frame, { faults, values }: BrandView): Content {
  const { brand: words } = texts.merchant
  if (faults === undefined) return ''
  if (faults.length === 0) return notice({ tone: 'good', title: words.passes })
  const ratio = new Intl.NumberFormat(format.locale, { maximumFractionDigits: 2 })
  return html`${faults.map((fault) => {
    const field = fault.colour === values.primary ? 'primary' : 'secondary'
    return notice({
      tone: 'warning',
      title: words.fails(
        fault.colour,
        words.schemes[fault.scheme],
        ratio.format(fault.ratio),
        ratio.format(fault.ratioMin),
      ),
      body: html`<p>${words.nearest(fault.nearest)}</p>`,
      actions: button({
        label: words.take(fault.nearest),
        name: 'take',
        value: `${field}:${fault.nearest}`,
      }),
    })
  })}`
}

function logo(frame: Frame, view: BrandView): Markup {
  const { brand: words } = frame.texts.merchant
  return html`<section>
    <h2>${words.logo}</h2>
    ${postForm({
      action: view.logoAction,
      csrf: view.csrf,
      hasFile: true,
      content: html`${fileField({
          name: 'logo',
          label: words.logo,
          help: words.logoHelp,
          error: view.isLogoMalformed === true ? words.logoMalformed : undefined,
          accept: 'image/png,image/jpeg,image/webp',
        })}
        <div class="actions">
          ${button({ label: words.save })}
          ${view.hasLogo ? button({ label: words.noLogo, name: 'none', value: '1', kind: 'quiet' }) : ''}
        </div>`,
    })}
  </section>`
}
