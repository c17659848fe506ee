// The way out: the global fetch with a time limit and without redirects, unless the site passes its own.

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export const systemFetch: Fetch = (url, init) => fetch(url, init)

const answerBytesMax = 256 * 1024

/**
 * Fetches JSON. The answer must be a 200 of at most 256 KB.
 * @throws Error when it is not, or when nothing answers within the time limit.
 */
export async function fetchJson(fetchIt: Fetch, url: string, timeoutMs: number): Promise<unknown> {
  const response = await fetchIt(url, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  const text = await readTextAtMost(response, answerBytesMax)
  if (text === undefined) throw new Error(`${url} answered more than ${answerBytesMax} bytes`)
  return JSON.parse(text)
}

/** The body as text; undefined when it is longer, of which no more is then read. */
export async function readTextAtMost(
  message: Request | Response,
  bytesMax: number,
): Promise<string | undefined> {
  if (message.body === null) return ''
  const chunks: Uint8Array[] = []
  let byteCount = 0
  for await (const chunk of message.body as ReadableStream<Uint8Array>) {
    byteCount += chunk.length
    if (byteCount > bytesMax) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
