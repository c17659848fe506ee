// What a bank answers to ACH credits: a file of returns and of notifications of change.

export type NachaReturn = {
  /** The identification number of the entry. */
  readonly reference: string
  readonly cents: bigint
  /** R01 … or C01 …. */
  readonly reason: string
}

const bank = '23138010'
const checkDigit = '4'

/** One batch for each, as where each comes from another bank. */
export function writeNachaReturns(returns: readonly NachaReturn[]): string {
  const batches = returns.flatMap((one, at) => writeBatch(one, at + 1))
  const cents = returns.reduce((sum, one) => sum + amountOf(one), 0n)
  const hash = BigInt(bank) * BigInt(returns.length)
  const count = returns.length
  const blocks = Math.ceil((batches.length + 2) / 10)
  const control = `9${digits(count, 6)}${digits(blocks, 6)}${digits(count * 2, 8)}${digits(hash, 10)}`
  const records = [
    `101 121042882 2313801042612231600A094101${'Our Bank'.padEnd(23)}${'Their Bank'.padEnd(23)}${' '.repeat(8)}`,
    ...batches,
    `${control}${digits(0, 12)}${digits(cents, 12)}${' '.repeat(39)}`,
  ]
  const filler = Array.from({ length: blocks * 10 - records.length }, () => '9'.repeat(94))
  return `${[...records, ...filler].join('\n')}\n`
}

function writeBatch(one: NachaReturn, number: number): readonly string[] {
  const isChange = one.reason.startsWith('C')
  const trace = `${bank}${digits(number, 7)}`
  const info = (isChange ? '1918171614' : '').padEnd(44)
  const end = `${bank}${digits(number, 7)}`
  const sums = `${digits(bank, 10)}${digits(0, 12)}${digits(amountOf(one), 12)}`
  return [
    `5220${'Tally'.padEnd(16)}${' '.repeat(20)}1234567890${isChange ? 'COR' : 'CCD'}${'PAYOUT'.padEnd(10)}261222261223   1${end}`,
    `621${bank}${checkDigit}${'987654321'.padEnd(17)}${digits(amountOf(one), 10)}${one.reference.padEnd(15)}${'The Daily'.padEnd(22)}  1${trace}`,
    `7${isChange ? '98' : '99'}${one.reason}121042880000001      12104288${info}${trace}`,
    `8220${digits(2, 6)}${sums}1234567890${' '.repeat(25)}${end}`,
  ]
}

/** A change is told with an amount of nothing. */
function amountOf({ reason, cents }: NachaReturn): bigint {
  return reason.startsWith('C') ? 0n : cents
}

function digits(value: number | bigint | string, length: number): string {
  return String(value).padStart(length, '0')
}
