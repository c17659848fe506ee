// Answers a file that is made while it is sent.
import { Readable } from 'node:stream'

/** A file for this person alone: no cache may keep it, and no page may run it. */
export function answerStream(
  stream: Readable | NodeJS.ReadableStream,
  { type, fileName }: { readonly type: string; readonly fileName: string },
): Response {
  const body = Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    },
  })
}
