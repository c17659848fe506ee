// What a browser sends with a form of the network's pages: the page's cookies and hidden fields.
import { ask } from './ask.ts'

export interface OpenedForm {
  readonly headers: Readonly<Record<string, string>>
  readonly fields: URLSearchParams
}

/** @param from the address that the proxy says it is from. */
export async function openForm(port: number, path: string, from: string): Promise<OpenedForm> {
  const page = await ask({ port, path, headers: { accept: 'text/html', 'x-forwarded-for': from } })
  const [, content = ''] =
    new RegExp(`<form[^>]*action="${path}[^"]*"[^>]*>([\\s\\S]*?)</form>`).exec(page.text) ?? []
  const fields = new URLSearchParams()
  for (const [input] of content.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name !== undefined) fields.set(name, /value="([^"]*)"/.exec(input)?.[1] ?? '')
  }
  const cookies = (page.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0])
  return {
    headers: {
      accept: 'text/html',
      origin: `http://localhost:${port}`,
      cookie: cookies.join('; '),
      'x-forwarded-for': from,
      'content-type': 'application/x-www-form-urlencoded',
    },
    fields,
  }
}
