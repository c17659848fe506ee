// What is wrong with a form, at its top: with links to the fields, from what the fields say themselves, so that no
// form can leave it out.
import { html, raw } from 'hono/html'
import type { Texts } from '../texts/index.ts'
import type { Content, Markup } from './markup.ts'
import { notice } from './notice.ts'

/** In the place of the summary until the layout, which has the words, puts it there. @param title of its own, if any */
export function faultPlace(title = ''): Markup {
  return html`<fault-place title="${title}"></fault-place>`
}

/** The sentence at a field that was not taken, by which the summary finds the field. */
export function fieldFault(of: {
  readonly name: string
  /** Id of the element that the summary leads to. */
  readonly target: string
  readonly label: string
  readonly error: string
}): Markup {
  return html`<p
    class="error"
    id="error-${of.name}"
    data-target="${of.target}"
    data-label="${of.label}"
  >
    ${of.error}
  </p>`
}

const placePattern = /<fault-place title="([^"]*)"><\/fault-place>/
const faultPattern =
  /<p\s+class="error"[^>]*data-target="([^"]*)"\s+data-label="([^"]*)"\s*>([^<]*)</g

/** Each place with what the fields between it and the next one say; and whether anything is wrong at all. */
export async function fillFaultPlaces(
  texts: Texts,
  content: Content,
): Promise<{ readonly content: Markup; readonly hasFaults: boolean }> {
  const text = (await html`${content}`).toString()
  const [before = '', ...parts] = text.split(placePattern)
  const filled = [before]
  for (let at = 0; at < parts.length; at += 2) {
    const [title = '', behind = ''] = parts.slice(at, at + 2)
    filled.push((await summary(texts, title, behind)).toString(), behind)
  }
  const whole = filled.join('')
  return { content: raw(whole), hasFaults: whole.includes('data-faults') }
}

function summary(texts: Texts, title: string, fields: string): Content {
  const faults = [...fields.matchAll(faultPattern)]
  if (faults.length === 0) return ''
  // What is read here was escaped when it was written.
  const items = faults.map(
    ([, target = '', label = '', error = '']) =>
      html`<li><a href="#${raw(target)}">${raw(label)}</a> – ${raw(error.trim())}</li>`,
  )
  return notice({
    tone: 'danger',
    title: title === '' ? texts.faults.title(faults.length) : raw(title),
    body: html`<ul class="faults">
      ${items}
    </ul>`,
    isFault: true,
  })
}
