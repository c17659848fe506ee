// The network's API as the demo calls it: with the operator's token or a merchant's.

export interface NetworkApi {
  /** @throws Error with the problem's title and detail when the network refuses. */
  call<Answer>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    options?: { readonly body?: unknown; readonly token?: string; readonly key?: string },
  ): Promise<Answer>
}

export function createNetworkApi(network: string, operatorToken: string): NetworkApi {
  return {
    async call<Answer>(
      method: 'GET' | 'POST' | 'PUT',
      path: string,
      options: { readonly body?: unknown; readonly token?: string; readonly key?: string } = {},
    ): Promise<Answer> {
      const { body, token = operatorToken, key } = options
      const response = await fetch(`${network}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
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
