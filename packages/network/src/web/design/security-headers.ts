// The headers that every page is answered with: nothing loads or runs but what the page names.

export interface SecurityHeadersView {
  /** The frame's nonce. */
  readonly nonce: string
  /**
   * Origins, such as `https://shop.example`, where the answer to a form of this page may redirect to:
   * browsers hold `form-action` against redirects too.
   */
  readonly formTargets?: readonly string[]
}

/** @throws RangeError when a form target is not an origin: it would end the directive early. */
export function securityHeaders(view: SecurityHeadersView): Readonly<Record<string, string>> {
  const formTargets = view.formTargets ?? []
  for (const target of formTargets) {
    if (!URL.canParse(target) || new URL(target).origin !== target) {
      throw new RangeError(`not an origin: ${target}`)
    }
  }
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      `script-src 'nonce-${view.nonce}'`,
      "worker-src 'self'",
      "manifest-src 'self'",
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    // Not `no-referrer`: under it browsers send `Origin: null` with our own forms, which then look like
    // anybody's.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Cache-Control': 'no-store',
  }
}
