// What the servers and the client of the HTTP benchmark know of each other.
import { createHmac } from 'node:crypto'

/** Who buys, with what each server takes as proof. */
export interface HttpBuyer {
  readonly bucket: number
  readonly paymentAccount: string
  readonly purchasingAccount: string
  /** Of the network's API. */
  readonly token: string
  /** Of the bare server and the hand-written one. */
  readonly cookie: string
}

export interface HttpWorld {
  readonly url: string
  readonly buyers: readonly HttpBuyer[]
  readonly merchants: readonly string[]
}

export const arms = ['network', 'bare', 'fastify'] as const
export type HttpArm = (typeof arms)[number]

const cookieKey = 'the key under which cookies are made'

export function makeCookie(at: number): string {
  return `${at}.${createHmac('sha256', cookieKey).update(String(at)).digest('base64url')}`
}

/** The place of the buyer in the list; undefined for a cookie that was not made here. */
export function readCookie(header: string | undefined): number | undefined {
  const cookie = header?.slice('buyer='.length) ?? ''
  const at = Number(cookie.slice(0, cookie.indexOf('.')))
  return makeCookie(at) === cookie ? at : undefined
}
