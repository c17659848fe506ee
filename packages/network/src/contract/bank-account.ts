// Numbers of bank accounts, and whose account payouts are paid from, as the operator writes it. Pure.

export interface Debtor {
  readonly name: string
  readonly iban: string
  readonly bic: string | undefined
}

export interface Originator {
  /** The name that receivers read. */
  readonly name: string
  /** By which the bank knows it: ten letters or digits. */
  readonly companyId: string
  /** Of the bank that sends its files on. */
  readonly routingNumber: string
  readonly bankName: string
}

/** Country, two check digits, up to 30 more; all of it modulo 97 is 1 (ISO 13616, ISO 7064). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  const digits = (text.slice(4) + text.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) =>
    String(parseInt(letter, 36)),
  )
  return BigInt(digits) % 97n === 1n
}

/** Eight letters or digits, or eleven (ISO 9362). */
export function isBic(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text)
}

/** Nine digits of which the last one checks the others: 3, 7, 1 times each, a multiple of ten. */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false
  const weighed = Array.from(text, (digit, at) => Number(digit) * ([3, 7, 1][at % 3] ?? 0))
  return weighed.reduce((sum, one) => sum + one, 0) % 10 === 0
}

/** What banks of all countries print: letters without accents, digits, and these signs. */
export function plainName(name: string, lengthMax: number): string {
  const spelled = name.replaceAll(/[ßẞÆæŒœØøŁłĐđÞþ]/g, (letter) => spellings[letter] ?? '')
  const bare = spelled.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const plain = bare.replaceAll('&', '+').replaceAll(/[^A-Za-z0-9/?:().,'+ -]/g, ' ')
  return plain.replaceAll(/ +/g, ' ').trim().slice(0, lengthMax).trim()
}

const spellings: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Þ: 'Th',
  þ: 'th',
}

/** @throws RangeError */
export function debtorOf(value: string): Debtor {
  const [name = '', iban = '', bic, ...more] = partsOf(value)
  const account = iban.replaceAll(' ', '')
  if (plainName(name, 70) === '' || !isIban(account) || more.length > 0) throw wrongDebtor
  if (bic !== undefined && !isBic(bic)) throw wrongDebtor
  return { name, iban: account, bic }
}

const wrongDebtor = new RangeError(
  'name, IBAN and perhaps BIC with semicolons between, such as Tally Ltd; DE89 3704 0044 0532 0130 00',
)

/** @throws RangeError */
export function originatorOf(value: string): Originator {
  const [name = '', companyId = '', routingNumber = '', bankName = '', ...more] = partsOf(value)
  const isRight =
    plainName(name, 16) !== '' &&
    /^[A-Z0-9]{10}$/.test(companyId) &&
    isRoutingNumber(routingNumber) &&
    plainName(bankName, 23) !== ''
  if (!isRight || more.length > 0) {
    throw new RangeError(
      'name, company id of ten characters, routing number and name of the bank with semicolons between, such as Tally Inc; 1234567890; 231380104; First Bank',
    )
  }
  return { name, companyId, routingNumber, bankName }
}

function partsOf(value: string): readonly string[] {
  return value.split(';').map((part) => part.trim())
}
