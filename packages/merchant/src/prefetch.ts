// Pages that a browser fetches on suspicion, before anybody has clicked.
import type { Visit } from './visit.ts'

export function isPrefetch({ headers }: Visit): boolean {
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? ''
  return purpose.includes('prefetch')
}

/** The browser throws it away, and asks again when somebody clicks. */
export function comeBack(): Response {
  return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } })
}
