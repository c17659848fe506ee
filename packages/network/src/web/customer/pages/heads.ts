// `GET /heads`: the heads of the network's chain, for whoever wants to hold the network to its word.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import { pager } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

export interface HeadsView {
  /** The public base URL of the network. */
  readonly network: string
  /** The newest first. */
  readonly heads: readonly HeadView[]
  readonly pager?: PagerView | undefined
}

export interface HeadView {
  readonly number: number
  readonly at: Temporal.Instant
  /** SHA-256 in base64url. */
  readonly hash: string
}

export function renderHeads(frame: Frame, view: HeadsView): Markup {
  const { texts, networkName } = frame
  const words = texts.customer.heads
  return layout(frame, {
    title: words.title,
    current: parts.heads,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead(networkName)}</p>
      <p>${words.what}</p>
      <p>${words.receipts}</p>
      <section aria-labelledby="newest">
        <h2 id="newest">${words.newest}</h2>
        ${newest(frame, view)} ${view.pager === undefined ? '' : pager(view.pager, texts)}
      </section>
      <section aria-labelledby="keep">
        <h2 id="keep">${words.keep}</h2>
        <p>${words.keepHow}</p>
        <pre class="commands" tabindex="0"><code>${keepCommands(view)}</code></pre>
      </section>
      <section aria-labelledby="compare">
        <h2 id="compare">${words.compare}</h2>
        <p>${words.compareHow}</p>
        <pre class="commands" tabindex="0"><code>${compareCommand}</code></pre>
        <p>${words.verifier}</p>
        <ul class="topics">
          <li><a href="/api/v1/heads">${words.toHeads}</a></li>
          <li><a href="/api/v1/head-keys">${words.toKeys}</a></li>
        </ul>
      </section>`,
  })
}

function keepCommands({ network }: HeadsView): string {
  return [
    `curl -s "${network}/api/v1/heads?from=1&limit=200" >> heads.jsonl`,
    `curl -s "${network}/api/v1/head-keys" > head-keys.json`,
  ].join('\n')
}

const compareCommand = 'tallystick audit --heads heads.jsonl --head-keys head-keys.json'

function newest({ texts, format }: Frame, { heads }: HeadsView): Content {
  const words = texts.customer.heads
  if (heads.length === 0) return emptyState({ title: words.emptyTitle, body: words.emptyBody })
  return table({
    caption: words.newest,
    isCaptionHidden: true,
    columns: [
      { heading: words.hash, kind: 'main' },
      { heading: words.at, kind: 'date' },
      { heading: words.number, kind: 'figure', isNamedOnPhone: true },
    ],
    rows: heads.map(({ number, at, hash }) => [
      html`<code>${hash}</code>`,
      date(at, format, 'moment'),
      String(number),
    ]),
  })
}
