// Rehearsing on the live site: the engine shows itself only to browsers that were let in with the secret.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Seal } from './sealing/seal.ts'
import type { CookieJar } from './sessions/cookies.ts'
import { readCookie } from './sessions/cookies.ts'
import type { Visit } from './visit.ts'

export type Rehearsal = {
  /** False for all but those who rehearse; of a site that does not rehearse always true. */
  readonly isShownTo: (visit: Visit, nowSeconds: number) => boolean
  readonly isSecret: (text: string) => boolean
  /** `Set-Cookie` value that lets a browser in. */
  readonly write: (nowSeconds: number) => string
  readonly clear: () => string
}

const lifeSeconds = 30 * 86_400
const purpose = 'rehearsal'

export function createRehearsal(
  secret: string | undefined,
  { seal, jar }: { readonly seal: Seal; readonly jar: CookieJar },
): Rehearsal {
  const name = jar.name(purpose)
  // With another secret, whoever was let in with the one before is a stranger again.
  const expected = secret === undefined ? '' : digest(secret)
  return {
    isShownTo: (visit, nowSeconds) =>
      secret === undefined ||
      readCookie(visit, name).some(
        (value) => seal.open(purpose, value, { nowSeconds, lifeSeconds }) === expected,
      ),
    isSecret: (text) =>
      secret !== undefined && timingSafeEqual(Buffer.from(digest(text)), Buffer.from(expected)),
    write: (nowSeconds) => jar.write(name, seal.close(purpose, expected, nowSeconds), lifeSeconds),
    clear: () => jar.clear(name),
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
