// The part of the stand-in network that lists the sign-ons which have ended.
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'
import { instantText } from './stand-in-purchases.ts'

export type StandInSignOffs = {
  readonly note: (sid: string) => void
  /** Answers the list; undefined for all other addresses. */
  readonly answer: (url: URL) => Response | undefined
}

export function createStandInSignOffs(clock: Clock): StandInSignOffs {
  const ended: { readonly sid: string; readonly ended_at: string }[] = []
  return {
    note: (sid) => {
      ended.push({ sid, ended_at: instantText(readSeconds(clock)) })
    },
    answer: ({ pathname, searchParams }) => {
      if (pathname !== '/api/v1/merchants/me/sign-offs') return undefined
      const since = searchParams.get('since') ?? ''
      const listed = ended.filter(({ ended_at: endedAt }) => endedAt >= since)
      // One on a page, so that whoever reads has to read on.
      const from = Number(searchParams.get('after') ?? 0)
      const next = from + 1 < listed.length ? String(from + 1) : null
      return Response.json({ data: listed.slice(from, from + 1), next })
    },
  }
}
