// `GET /console/:merchant`: what is to be seen of a merchant at once. No form.
import { html } from 'hono/html'
import { definitionList } from '../../design/definition-list.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice, statusWord } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { consolePage, merchantStateWord } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

export interface AddressView {
  readonly address: string
  /** How it is proved; absent once it was. */
  readonly proof?: {
    readonly text: string
    readonly file: string
    readonly record: string | undefined
  }
}

export interface OverviewView {
  readonly place: PlaceView
  readonly addresses: readonly AddressView[]
}

export function renderConsole(frame: Frame, view: OverviewView): Markup {
  const { merchant: words } = frame.texts
  const { merchant, status } = view.place.merchant
  return consolePage(frame, {
    place: view.place,
    current: parts.overview,
    title: words.navigation.parts.overview,
    content: html`${definitionList([
      {
        term: words.overview.state,
        detail: merchantStateWord(frame, status),
        small: words.overview.stateNotes[status],
      },
      { term: words.overview.id, detail: html`<code>${merchant}</code>` },
      {
        term: words.overview.addresses,
        detail: html`${view.addresses.map((address) => addressLine(frame, address))}`,
      },
    ])}
    ${view.addresses.map((address) => proofNotice(frame, address))}`,
  })
}

function addressLine({ texts }: Frame, { address, proof }: AddressView): Markup {
  const words = texts.merchant.overview
  return html`<p>
    ${address}
    ${
      proof === undefined ? statusWord(words.proved, 'good') : statusWord(words.unproved, 'warning')
    }
  </p>`
}

function proofNotice(frame: Frame, { address, proof }: AddressView): Content {
  if (proof === undefined) return ''
  const words = frame.texts.merchant.overview
  return notice({
    tone: 'note',
    title: words.proveTitle(address),
    body: html`<p>${words.proveFile(proof.file)}</p>
      <p><code class="address">${proof.text}</code></p>
      ${proof.record === undefined ? '' : html`<p>${words.proveRecord(proof.record)}</p>`}`,
  })
}
