// GET /tally/rehearse?key=…: lets this browser see the engine on a site that rehearses; `end=1` hides it again.
import type { Parts } from '../parts.ts'
import { readSeconds } from '../platform/clock.ts'
import { frontPage } from './read-return.ts'
import { redirectTo } from './set-out.ts'

export const rehearsePath = '/tally/rehearse'

/** Undefined for whoever does not know the secret: the site answers as if there were no such address. */
export function answerRehearse(parts: Parts, url: URL): Response | undefined {
  const { rehearsal } = parts
  if (!rehearsal.isSecret(url.searchParams.get('key') ?? '')) return undefined
  const isEnd = url.searchParams.get('end') === '1'
  // By the machine's own clock: that of a sandbox is known only after the network was asked.
  const cookie = isEnd ? rehearsal.clear() : rehearsal.write(readSeconds(parts.signOnClock))
  return redirectTo(frontPage, [cookie])
}
