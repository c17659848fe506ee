// A text of the operator as a document. `# ` begins a heading, `## ` one below it, `- ` an item of a list; an empty
// line ends a paragraph. Whatever else stands in it is text: nothing of it is markup.
import { html } from 'hono/html'
import type { Content, Markup } from './markup.ts'

export function plainDocument(text: string): Markup {
  const blocks = text
    .split(/\n[\t ]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return html`${blocks.map(drawBlock)}`
}

function drawBlock(block: string): Content {
  const [, marks, heading = ''] = /^(#{1,2}) +(\S.*)$/.exec(block) ?? []
  if (marks === '#') return html`<h2>${heading}</h2>`
  if (marks === '##') return html`<h3>${heading}</h3>`
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('- '))) {
    return html`<ul>
      ${lines.map((line) => html`<li>${withLinks(line.slice(2))}</li>`)}
    </ul>`
  }
  return html`<p>
    ${lines.map((line, index) => html`${index === 0 ? '' : html`<br />`}${withLinks(line)}`)}
  </p>`
}

/** Addresses of pages become links; a full stop behind one is none of it. */
function withLinks(text: string): Content {
  const parts = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
  return html`${parts.map((part, index) =>
    index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : part,
  )}`
}
