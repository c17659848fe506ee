// Reads a form out of a page, as a browser without scripts would send it.

export interface PageForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** The first form whose action begins with the text. @throws when the page has none. */
export function readPageForm(html: string, actionStart: string): PageForm {
  for (const [, attributes = '', content = ''] of html.matchAll(
    /<form([^>]*)>([\s\S]*?)<\/form>/g,
  )) {
    const action = decode(/action="([^"]*)"/.exec(attributes)?.[1] ?? '')
    if (!action.startsWith(actionStart)) continue
    const fields: Record<string, string> = {}
    for (const [input] of content.matchAll(/<input[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1]
      const value = /value="([^"]*)"/.exec(input)?.[1] ?? ''
      if (name !== undefined) fields[decode(name)] = decode(value)
    }
    return { action, fields }
  }
  throw new Error(`no form to ${actionStart} in ${html.slice(0, 4000)}`)
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
