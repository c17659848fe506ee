// Where a request comes from: its own address, or what a proxy that is trusted says of it.
import { BlockList, isIP } from 'node:net'

/** Whose word is believed: the proxies that the operator named. */
export function trustProxies(listed: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList()
  for (const entry of listed) {
    const [address = '', length] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (length === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(length), family)
  }
  return (address) => {
    const family = isIP(address)
    return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
  }
}

/**
 * The address of the caller. Each proxy adds at the right whom it was called by; what stands left of the first
 * address that is no proxy of ours, anybody may have written.
 * @param input.forwardedFor the header X-Forwarded-For.
 */
export function clientAddress(input: {
  readonly remote: string | undefined
  readonly forwardedFor: string | undefined
  readonly isTrusted: (address: string) => boolean
}): string | undefined {
  const { forwardedFor, isTrusted } = input
  let address = plainAddress(input.remote)
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim())
  while (address !== undefined && isTrusted(address)) {
    const before = plainAddress(hops.pop())
    if (before === undefined) break
    address = before
  }
  return address
}

/** Without the port that some proxies add, and without the prefix of IPv4 in IPv6; undefined for what is none. */
function plainAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const bare = /^\[([^\]]+)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare
  return isIP(address) === 0 ? undefined : address
}
