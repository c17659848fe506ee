// `GET /business/:organisation`: who stands behind merchants: what they sell through, and their people. No form.
import { html } from 'hono/html'
import type { OrganisationRole } from '../../../organisations/index.ts'
import { definitionList } from '../../design/definition-list.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice, statusWord } from '../../design/notice.ts'
import { table } from '../../design/table.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

export interface BusinessAddressView {
  readonly address: string
  /** How it is proved; absent once it was. */
  readonly proof?: {
    readonly text: string
    readonly file: string
    readonly record: string | undefined
  }
}

export interface BusinessMerchantView {
  readonly merchant: string
  readonly name: string
  readonly status: 'waiting' | 'active' | 'closed'
  readonly addresses: readonly BusinessAddressView[]
}

export interface BusinessView {
  readonly name: string
  readonly merchants: readonly BusinessMerchantView[]
  readonly people: readonly {
    readonly name: string
    readonly email: string
    readonly role: OrganisationRole
  }[]
  readonly invitations: readonly { readonly email: string; readonly role: OrganisationRole }[]
}

export function renderBusiness(frame: Frame, view: BusinessView): Markup {
  const words = frame.texts.customer.business
  return layout(frame, {
    title: view.name,
    current: parts.profile,
    main: html`<h1>${view.name}</h1>
      ${view.merchants.map((merchant) => merchantSection(frame, merchant))}
      <section>
        <h2>${words.people}</h2>
        ${table({
          caption: words.people,
          isCaptionHidden: true,
          columns: [
            { heading: words.person, kind: 'main' },
            { heading: words.role, kind: 'small' },
          ],
          rows: [
            ...view.people.map(({ name, email, role }) => [
              html`${name} <small>${email}</small>`,
              words.roles[role],
            ]),
            ...view.invitations.map(({ email, role }) => [
              html`<small>${email}</small>`,
              words.invited(words.roles[role]),
            ]),
          ],
        })}
      </section>`,
  })
}

const tones = { waiting: 'note', active: 'good', closed: 'danger' } as const

function merchantSection(frame: Frame, view: BusinessMerchantView): Content {
  const words = frame.texts.customer.business
  const unproved = view.addresses.filter(({ proof }) => proof !== undefined)
  return html`<section>
    <h2>${view.name}</h2>
    ${definitionList([
      {
        term: words.state,
        detail: statusWord(words.states[view.status], tones[view.status]),
        small: words.stateNotes[view.status],
      },
      { term: words.id, detail: view.merchant },
      {
        term: words.addresses,
        detail: html`${view.addresses.map(
          ({ address, proof }) =>
            html`<p>
              ${address}
              ${
                proof === undefined
                  ? statusWord(words.proved, 'good')
                  : statusWord(words.unproved, 'warning')
              }
            </p>`,
        )}`,
      },
    ])}
    ${unproved.map((address) => proofNotice(frame, address))}
  </section>`
}

function proofNotice(frame: Frame, { address, proof }: BusinessAddressView): Content {
  if (proof === undefined) return ''
  const words = frame.texts.customer.business
  return notice({
    tone: 'note',
    title: words.proveTitle(address),
    body: html`<p>${words.proveFile(proof.file)}</p>
      <p><code class="address">${proof.text}</code></p>
      ${proof.record === undefined ? '' : html`<p>${words.proveRecord(proof.record)}</p>`}`,
  })
}
