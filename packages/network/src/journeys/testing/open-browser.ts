// A browser for tests: keeps cookies by path, follows no redirect on its own.

interface Kept {
  readonly name: string
  readonly value: string
  readonly path: string
}

export interface Browser {
  /** One request; cookies are sent and kept, redirects are answers. */
  readonly send: (url: string, init?: RequestInit) => Promise<Response>
  /** As a form of a page posts it. */
  readonly post: (url: string, fields: Readonly<Record<string, string>>) => Promise<Response>
  /** Follows 303 answers while they stay on the origin; answers the last response and its address. */
  readonly follow: (url: string) => Promise<{ readonly response: Response; readonly url: string }>
  /** The value of a cookie of the whole site. */
  readonly cookie: (name: string) => string | undefined
  readonly setCookie: (name: string, value: string) => void
  readonly dropCookie: (name: string) => void
}

export function openBrowser(origin: string): Browser {
  // One name may be kept once for each path (RFC 6265, section 5.3).
  const cookies = new Map<string, Kept>()
  const keyOf = (name: string, path: string): string => `${name} ${path}`
  const keep = (response: Response): void => {
    for (const header of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = header.split(';').map((part) => part.trim())
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      const value = pair.slice(at + 1)
      const find = (attribute: string): string | undefined =>
        attributes.find((text) => text.toLowerCase().startsWith(`${attribute}=`))?.split('=')[1]
      const expires = find('expires')
      const isGone =
        find('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now())
      const path = find('path') ?? '/'
      if (isGone) cookies.delete(keyOf(name, path))
      else cookies.set(keyOf(name, path), { name, value, path })
    }
  }
  const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const target = new URL(url, origin)
    const cookie = [...cookies.values()]
      .filter(({ path }) => path === '/' || target.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('cookie', cookie)
    if (!headers.has('accept')) headers.set('accept', 'text/html')
    const response = await fetch(target, { ...init, headers, redirect: 'manual' })
    keep(response)
    return response
  }
  return {
    send,
    post: (url, fields) =>
      send(url, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    async follow(url) {
      let at = new URL(url, origin)
      for (let hop = 0; hop < 12; hop++) {
        const response = await send(at.href)
        const location = response.headers.get('location')
        if (location === null) return { response, url: at.href }
        at = new URL(location, at)
        if (at.origin !== origin) return { response, url: at.href }
      }
      throw new Error(`too many redirects at ${at.href}`)
    },
    cookie: (name) => cookies.get(keyOf(name, '/'))?.value,
    setCookie: (name, value) => cookies.set(keyOf(name, '/'), { name, value, path: '/' }),
    dropCookie: (name) => cookies.delete(keyOf(name, '/')),
  }
}
