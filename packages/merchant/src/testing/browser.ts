// A browser for tests: keeps cookies for each host and follows redirects between sites.

export type Visit = {
  readonly response: Response
  readonly text: string
  /** Where the visit ended. */
  readonly url: string
  readonly addresses: readonly string[]
}

export type Browser = {
  /** Opens an address and follows redirects, until a page comes or `stopAt` would be opened. */
  readonly open: (
    address: string,
    how?: {
      readonly stopAt?: (url: URL) => boolean
      readonly headers?: Readonly<Record<string, string>>
      readonly method?: string
      /** Of the first request: a form. */
      readonly body?: URLSearchParams
    },
  ) => Promise<Visit>
  readonly cookies: (host: string) => ReadonlyMap<string, string>
  readonly setCookie: (host: string, name: string, value: string) => void
  readonly clearCookies: () => void
}

export function createBrowser(
  answer: (request: Request) => Promise<Response | undefined>,
): Browser {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (host: string): Map<string, string> => {
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  const fetchOnce = async (
    url: URL,
    method: string,
    extra: Readonly<Record<string, string>>,
    body: URLSearchParams | undefined,
  ): Promise<Response> => {
    const jar = jarOf(url.host)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'sec-fetch-mode': 'navigate', ...(cookie === '' ? {} : { cookie }), ...extra }
    const response = await answer(
      new Request(url, {
        method,
        headers,
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
      }),
    )
    if (response === undefined) throw new Error(`nobody answers ${url.href}`)
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      if (attributes.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, pair.slice(at + 1))
    }
    return response
  }
  return {
    open: async (address, how = {}) => {
      let url = new URL(address)
      let method = how.method ?? 'GET'
      let { body } = how
      const addresses: string[] = []
      for (let hop = 0; hop < 12; hop += 1) {
        addresses.push(url.href)
        const response = await fetchOnce(url, method, how.headers ?? {}, body)
        const location = response.headers.get('location')
        const next = location === null ? undefined : new URL(location, url)
        if (next === undefined || how.stopAt?.(next) === true) {
          const text = await response.text()
          return { response, text, url: next?.href ?? url.href, addresses }
        }
        url = next
        method = 'GET'
        body = undefined
      }
      throw new Error(`round in circles: ${addresses.join(' ')}`)
    },
    cookies: jarOf,
    setCookie: (host, name, value) => jarOf(host).set(name, value),
    clearCookies: () => jars.clear(),
  }
}
