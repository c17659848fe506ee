// What proves that an address is a merchant's: a text of the network's choice, at a place that only its owner writes.
// Pure.
import type { Random } from '../platform/index.ts'

const proofFilePath = '/.well-known/tallystick.txt'

/** 160 bits: nobody guesses it, so whoever shows it was told it. It is no secret once it stands there. */
export function newProofText(random: Random): string {
  return `tallystick-proof=${Buffer.from(random.bytes(20)).toString('hex')}`
}

/** At the root of the host, whatever the address is below it: one file for all merchants that share it. */
export function proofFileOf(address: string): string {
  return new URL(proofFilePath, address).href
}

/** The name whose TXT records are read; undefined for an address without a name. */
export function proofRecordOf(address: string): string | undefined {
  const { hostname } = new URL(address)
  const isNamed = /[a-z]/.test(hostname) && hostname.includes('.') && !hostname.startsWith('[')
  return isNamed ? `_tallystick.${hostname}` : undefined
}

/** A file may hold a line for each merchant, and lines of others. */
export function hasProofLine(file: string, proofText: string): boolean {
  return file.split(/\r?\n/).some((line) => line.trim() === proofText)
}

/** One record may come in several strings (RFC 7208, section 3.3), which belong together. */
export function hasProofRecord(
  records: readonly (readonly string[])[],
  proofText: string,
): boolean {
  return records.some((strings) => strings.join('').trim() === proofText)
}
