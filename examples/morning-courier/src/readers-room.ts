// The readers' room: for everyone who is signed on, at no charge.
import type { Visitor } from '@tallystick/merchant'
import { renderPage } from './frame.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

const letters = [
  {
    text: 'Your report on the bend at Abbot’s Row omits that it is in tune. For thirty years I have set my piano by the 07.12. Since the rail was ground in May it is a semitone sharp and so am I.',
    from: 'Hester Quill, Abbot’s Row',
  },
  {
    text: 'The correct plural of “ferry terminal” may be in doubt in your columns, but on Pier 3 there is only one, it is shut, and the heating is on. Perhaps the two facts could be introduced to one another.',
    from: 'Captain D. Moro (ret.)',
  },
  {
    text: 'We are class 4b and we counted the windows of the rope walk too. We also got 206. Eighteen are broken, but Milo says nineteen because one has a sock in it.',
    from: 'Class 4b, Tallow Street',
  },
] as const

const across = [
  '1. They come twice a day, on violet paper too (5)',
  '4. What the ledger hangs on (5)',
  '5. Why Corran smells of bread (5)',
] as const
const down = [
  '1. A count, once cut in wood (5)',
  '2. Council meeting with an audience (5)',
  '3. Small silver fish, or work for a furnace (5)',
] as const
/** `#` is a black square, a digit an empty one that a word begins in. */
const grid = ['1.2.3', '.#.#.', '4....', '.#.#.', '5....'] as const

export function renderReadersRoom(input: {
  readonly visitor: Visitor
  readonly now: Date
}): string {
  const content = html`<div class="wrap">
    <main class="room">
      <header>
        <p class="kicker">Readers’ room</p>
        <h1>Good to see you, whoever you are</h1>
        <p class="stand">We know that you are signed on, and nothing else. Pull up a chair.</p>
      </header>
      <section>
        <h2>Letters</h2>
        ${letters.map(
          ({ text, from }) =>
            html`<article class="letter">
              <p>${text}</p>
              <footer>${from}</footer>
            </article>`,
        )}
      </section>
      <div>
        <section>
          <h2>Tonight’s small puzzle</h2>
          ${renderGrid()}
          <div class="clues">
            <h3>Across</h3>
            ${list(across)}
            <h3>Down</h3>
            ${list(down)}
          </div>
        </section>
        <section>
          <h2>The editor’s notebook</h2>
          <p>
            We ran the tide-gauge story three days late, because the man who kept the rolls in his
            garage asked us to come and see them before we wrote a word. It took three days to look
            at them all. I have never spent three days better.
          </p>
          <p>
            From next week the corrections column moves from page 9 to page 2, where the mistakes
            are.
          </p>
        </section>
      </div>
    </main>
  </div>`
  return renderPage({ title: 'Readers’ room', path: '/readers-room', ...input, content })
}

function list(clues: readonly string[]): readonly Html[] {
  return clues.map((clue) => html`<p>${clue}</p>`)
}

function renderGrid(): Html {
  const cells = grid.flatMap((row, y) =>
    Array.from(row, (mark, x) => {
      const left = x * 40 + 1
      const top = y * 40 + 1
      const kind = mark === '#' ? 'dark' : ''
      const digit = /\d/.test(mark)
        ? html`<text x="${left + 4}" y="${top + 12}">${mark}</text>`
        : ''
      return html`<rect x="${left}" y="${top}" width="40" height="40" class="${kind}" />${digit}`
    }),
  )
  return html`<svg
    class="puzzle"
    viewBox="0 0 202 202"
    role="img"
    aria-label="A grid of five by five squares"
  >
    ${cells}
  </svg>`
}
