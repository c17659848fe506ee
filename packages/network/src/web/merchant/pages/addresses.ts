// `GET /console/:merchant/addresses`: where a merchant sells, what is proved, and how the rest is.
import { html } from 'hono/html'
import { askTwice } from '../../design/ask-twice.ts'
import { button } from '../../design/button.ts'
import { codeBlock } from '../../design/code-block.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice, statusWord } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

export type AddressRefusal = keyof Texts['merchant']['addresses']['refused']

export interface AddressView {
  readonly address: string
  /** The home page of the merchant, which stays. */
  readonly isSite: boolean
  /** How it is proved; absent once it was. */
  readonly proof:
    | {
        readonly text: string
        readonly file: string
        /** Absent for an address without a name. */
        readonly record: string | undefined
      }
    | undefined
}

/** Forms, each with `csrf` and `address`: `POST actions.add`, `actions.prove`, `actions.remove`. */
export interface AddressesView {
  readonly place: PlaceView
  readonly csrf: string
  readonly addresses: readonly AddressView[]
  /** Absent for who may not. */
  readonly actions:
    { readonly add: string; readonly prove: string; readonly remove: string } | undefined
  readonly done?: 'added' | 'proved' | 'removed' | undefined
  readonly refused?: AddressRefusal
  /** An address that is none. */
  readonly typed?: string
}

export function renderAddresses(frame: Frame, view: AddressesView): Markup {
  const { addresses: words } = frame.texts.merchant
  return consolePage(frame, {
    place: view.place,
    current: parts.addresses,
    title: words.title,
    content: html`${outcome(frame, view)}
      <p class="lead">${words.lead}</p>
      ${view.addresses.map((address) => addressSection(frame, view, address))}
      ${view.actions === undefined ? '' : addition(frame, view, view.actions.add)}`,
  })
}

function outcome({ texts }: Frame, { done, refused }: AddressesView): Content {
  const { addresses: words } = texts.merchant
  if (refused !== undefined) {
    const body = html`<p>${words.refused[refused]}</p>`
    return notice({ tone: 'warning', title: words.notDone, body, isFault: true })
  }
  return done === undefined ? '' : notice({ tone: 'good', title: words.done[done] })
}

function addressSection(
  frame: Frame,
  { actions, csrf }: AddressesView,
  { address, isSite, proof }: AddressView,
): Markup {
  const { addresses: words } = frame.texts.merchant
  return html`<section>
    <h2 class="address">${address}</h2>
    <p>
      ${
        proof === undefined
          ? statusWord(words.proved, 'good')
          : statusWord(words.unproved, 'warning')
      }
      ${isSite ? words.site : ''}
    </p>
    ${proof === undefined ? '' : howToProve(frame, proof)}
    ${
      proof === undefined || actions === undefined
        ? ''
        : postForm({
            action: actions.prove,
            csrf,
            hidden: { address },
            content: button({ label: words.prove, busyLabel: words.proving }),
          })
    }
    ${
      isSite || actions === undefined
        ? ''
        : askTwice({
            label: words.remove,
            consequence: words.removeConsequence,
            action: actions.remove,
            csrf,
            hidden: { address },
            confirmLabel: words.removeConfirm,
          })
    }
  </section>`
}

function howToProve({ texts }: Frame, proof: NonNullable<AddressView['proof']>): Markup {
  const { addresses: words, copy } = texts.merchant
  return html`<p>${words.byFile}</p>
    ${codeBlock({ label: proof.file, text: proof.text, copy })}
    ${
      proof.record === undefined
        ? ''
        : html`<p>${words.byRecord}</p>
            ${codeBlock({ label: words.record(proof.record), text: proof.text, copy })}`
    }`
}

function addition({ texts }: Frame, { csrf, typed }: AddressesView, action: string): Markup {
  const { addresses: words } = texts.merchant
  return html`<section>
    <h2>${words.addTitle}</h2>
    <p>${words.addNote}</p>
    ${postForm({
      action,
      csrf,
      content: html`${textField({
        name: 'address',
        label: words.address,
        value: typed,
        error: typed === undefined ? undefined : words.malformed,
        lengthMax: 300,
        isVerbatim: true,
      })}
      ${button({ label: words.add, kind: 'primary' })}`,
    })}
  </section>`
}
