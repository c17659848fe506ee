// What a page says of a form that was not taken, as a browser without scripts gets it.
import assert from 'node:assert/strict'

export interface PageFaults {
  /** The summary's links, in its order. */
  readonly targets: readonly string[]
  /** Elements that say of themselves that they are wrong. */
  readonly wrong: readonly string[]
}

/** @throws AssertionError where the summary is not whole, a link leads nowhere, or a wrong field is not explained. */
export function readFaults(html: string): PageFaults {
  assert.match(html, /<title>Error: [^<]+<\/title>/)
  const [, summary = ''] = html.split(/<div[^>]*\sid="faults"/)
  assert.equal(html.match(/id="faults"/g)?.length, 1, 'one summary')
  assert.match(summary, /^[^>]*tabindex="-1" autofocus/)
  assert.match(summary, /^[^>]*>\s*<p class="notice-title">\s*[^\s<]/)
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
  const list =
    /^[^>]*>\s*<p[^>]*>[^<]*<\/p>\s*<div[^>]*>\s*<ul class="faults">([\s\S]*?)<\/ul>/.exec(
      summary,
    )?.[1]
  const targets = [...(list ?? '').matchAll(/href="#([^"]+)"/g)].map(([, target]) => target ?? '')
  for (const target of targets) assert.ok(ids.has(target), `${target} is not there`)
  const wrong = [...html.matchAll(/<[^>]*aria-invalid="true"[^>]*>/g)].map(([tag]) => tag)
  for (const tag of wrong) {
    const describing = /aria-describedby="([^"]+)"/.exec(tag)?.[1]?.split(' ') ?? []
    assert.ok(
      describing.some((id) => id.startsWith('error-')),
      tag,
    )
    for (const id of describing) assert.ok(ids.has(id), `${id} is not there`)
  }
  return { targets, wrong }
}

/** Whether a page holds what was typed into a field: as its value, its text, or as what is chosen. */
export function isKept(html: string, name: string, typed: string): boolean {
  const value = escapeHtml(typed)
  const tags = [...html.matchAll(/<(input|textarea|select)\s[^>]*>/g)].filter(([tag]) =>
    tag.includes(`name="${name}"`),
  )
  return tags.some(({ 0: tag, index }) => {
    if (tag.startsWith('<textarea')) return html.startsWith(value, index + tag.length)
    if (tag.startsWith('<select')) {
      const options = html.slice(index).split('</select>')[0] ?? ''
      return new RegExp(`value="${RegExp.escape(value)}"\\s+selected`).test(options)
    }
    const holds = tag.includes(`value="${value}"`)
    return /type="(radio|checkbox)"/.test(tag) ? holds && /\schecked/.test(tag) : holds
  })
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
