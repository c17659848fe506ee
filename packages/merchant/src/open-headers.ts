// What stands on content that is open to this visitor alone.

/**
 * On content that was paid for: no cache in between may keep it, and so hand it to the next visitor. What the site's
 * own answer varies by stays as the site says it.
 *
 * @example
 * ```ts
 * import { openHeaders } from '@tallystick/merchant'
 *
 * const content = new Response('All of the tides', { headers: openHeaders })
 * content.headers.get('cache-control') // → 'private, no-store'
 * ```
 */
export const openHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
}
