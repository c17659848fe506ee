// How a body is spelt: only as everybody reads it. What one server unpacks and another passes on would be two bodies.

/** Whether it is packed, or written in other letters than UTF-8's; of UTF-8, ASCII is a part. */
export function isForeignCoding(headers: {
  readonly contentEncoding: string | undefined
  readonly contentType: string | undefined
}): boolean {
  const encoding = headers.contentEncoding?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity') return true
  const charsets = (headers.contentType ?? '').matchAll(/;\s*charset\s*=\s*("?)([^";]*)\1/gi)
  return [...charsets].some(([, , charset = '']) => !/^(utf-?8|us-ascii)$/i.test(charset.trim()))
}
