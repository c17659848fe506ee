// The network that an address belongs to: as much of an address as is kept. Pure.

/** The network that an address belongs to: /24 of IPv4, /48 of IPv6. One subscriber of a provider has at most that. */
export function networkPrefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (mapped.includes('.')) return mapped.split('.').slice(0, 3).join('.')
  const [head = '', tail] = mapped.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing =
    tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const full = [
    ...groups,
    ...Array.from({ length: missing }, () => '0'),
    ...(tail ?? '').split(':'),
  ]
  return full.slice(0, 3).join(':')
}

/** The same for people, such as "8.8.4.0/24"; empty for an unknown address. */
export function networkLabel(address: string | undefined): string {
  if (address === undefined) return ''
  const prefix = networkPrefix(address)
  return prefix.includes('.') ? `${prefix}.0/24` : `${prefix}::/48`
}
