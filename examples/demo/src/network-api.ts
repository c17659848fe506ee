// The network's API as the demo calls it: with the operator's token or a merchant's.

export interface NetworkApi {
  /** @throws Error with the problem's title and detail when the network refuses. */
  call<Answer>(method: 'GET' | 'POST' | 'PUT', path: string, options?: CallOptions): Promise<Answer>
}

interface CallOptions {
  readonly body?: unknown
  /** NDJSON instead of a body. */
  readonly lines?: string
  readonly token?: string
  readonly key?: string
}

export function createNetworkApi(network: string, operatorToken: string): NetworkApi {
  return {
    async call<Answer>(
      method: 'GET' | 'POST' | 'PUT',
      path: string,
      options: CallOptions = {},
    ): Promise<Answer> {
      const { body, lines, token = operatorToken, key } = options
      const sent = lines ?? (body === undefined ? undefined : JSON.stringify(body))
      const type = lines === undefined ? 'application/json' : 'application/x-ndjson'
      const response = await fetch(`${network}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(sent === undefined ? {} : { 'content-type': type }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(sent === undefined ? {} : { body: sent }),
      })
      const answer: unknown = await response.json()
      if (!response.ok) {
        const { title, detail } = answer as { title?: string; detail?: string }
        throw new Error(`${method} ${path}: ${title ?? response.status} ${detail ?? ''}`.trim())
      }
      return answer as Answer
    },
  }
}
