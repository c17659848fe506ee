// One request as a stranger's script would write it: any method, any body, any header; the answer as it came.
import type { TestNetwork } from './open-test-network.ts'

export interface Sent {
  readonly method?: string
  /** Below the network's address, such as `/api/v1/purchases`. */
  readonly path: string
  readonly token?: string | undefined
  /** Texts and bytes are sent as they are, everything else as JSON. */
  readonly body?: unknown
  /** `application/json` where there is a body; null sends none. */
  readonly type?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

export async function sendRequest(net: TestNetwork, sent: Sent): Promise<Answer> {
  const { method = sent.body === undefined ? 'GET' : 'POST', path, token, body, type } = sent
  const headers = new Headers(sent.headers)
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  if (type !== null && body !== undefined) headers.set('content-type', type ?? 'application/json')
  const response = await fetch(net.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: bodyOf(body, type === null) }),
  })
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
    headers: Object.fromEntries(response.headers),
  }
}

// fetch names a type of its own for a text, but none for bytes.
function bodyOf(body: unknown, areBytes: boolean): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return areBytes ? new TextEncoder().encode(text) : text
}
