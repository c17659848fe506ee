// The one list of settings: names, defaults, meanings. Parsing and docs/settings.md are both made from it.

import { isIP } from 'node:net'

export interface Setting<T> {
  readonly name: string
  /** As it would be written. Undefined: there is none. */
  readonly fallback?: string
  readonly meaning: string
  /** Never printed. */
  readonly isSecret?: true
  /** @throws RangeError that says what is expected. */
  readonly parse: (text: string) => T
}

const text = (value: string): string => value

function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d{1,9}$/.test(value) || number < min || number > max) {
      throw new RangeError(`a whole number from ${min} to ${max}`)
    }
    return number
  }
}

function positiveHours(value: string): number {
  const hours = Number(value)
  if (!/^\d{1,5}(\.\d{1,4})?$/.test(value) || hours <= 0)
    throw new RangeError('hours, such as 6 or 0.5')
  return hours
}

function yesOrNo(value: string): boolean {
  if (['1', 'true', 'yes', 'on'].includes(value.toLowerCase())) return true
  if (['0', 'false', 'no', 'off'].includes(value.toLowerCase())) return false
  throw new RangeError('1 or 0')
}

function webAddress(value: string): string {
  const url = URL.parse(value)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new RangeError('an http or https address')
  }
  // Paths are appended to it.
  return url.href.replace(/\/$/, '')
}

function decimalAmount(value: string): string {
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(value)) throw new RangeError('an amount, such as 4.00')
  return value
}

function shareOfOne(value: string): string {
  if (!/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/.test(value) || Number(value) === 0) {
    throw new RangeError('a share above 0 and up to 1, such as 0.80')
  }
  return value
}

function oneOf<T extends string>(...choices: readonly T[]): (value: string) => T {
  return (value) => {
    const choice = choices.find((candidate) => candidate === value)
    if (choice === undefined) throw new RangeError(`one of ${choices.join(', ')}`)
    return choice
  }
}

/** The type is that of what `parse` returns, with `undefined` where there is no fallback. */
function required<T>(setting: Setting<T> & { readonly fallback: string }): Setting<T> {
  return setting
}
function optional<T>(setting: Omit<Setting<T>, 'fallback'>): Setting<T | undefined> {
  return setting
}

export const settings = {
  port: required({
    name: 'TALLYSTICK_PORT',
    fallback: '4000',
    parse: wholeNumber(0, 65_535),
    meaning: 'Port to listen on; 0 takes any free one.',
  }),
  host: required({
    name: 'TALLYSTICK_HOST',
    fallback: '127.0.0.1',
    parse: text,
    meaning: 'Address to listen on. Put a TLS proxy in front before opening it to others.',
  }),
  publicUrl: optional({
    name: 'TALLYSTICK_URL',
    parse: webAddress,
    meaning:
      'Address under which people and merchants reach the network; it is in receipts and sign-ons, so it must stay. Default: http://localhost and the port.',
  }),
  dataDir: required({
    name: 'TALLYSTICK_DATA',
    fallback: '.tallystick',
    parse: text,
    meaning: 'Folder for keys and for the embedded database. Back it up.',
  }),
  databaseUrl: optional({
    name: 'DATABASE_URL',
    parse: text,
    isSecret: true,
    meaning: 'PostgreSQL 15 or newer. Default: an embedded PostgreSQL in the data folder.',
  }),
  databasePoolMax: required({
    name: 'TALLYSTICK_DATABASE_POOL_MAX',
    fallback: '10',
    parse: wholeNumber(1, 1000),
    meaning: 'Database connections at most (jobs have four of their own).',
  }),
  postgresBin: optional({
    name: 'TALLYSTICK_POSTGRES_BIN',
    parse: text,
    meaning:
      'Folder with postgres and initdb for the embedded database. Default: those that npm installed.',
  }),
  isUnsafeDatabaseAllowed: required({
    name: 'TALLYSTICK_ALLOW_UNSAFE_DATABASE',
    fallback: '0',
    parse: yesOrNo,
    meaning:
      'Accept a server with fsync or full_page_writes off. It can lose acknowledged purchases: trials only.',
  }),
  operatorToken: optional({
    name: 'TALLYSTICK_OPERATOR_TOKEN',
    parse: bearerToken,
    isSecret: true,
    meaning: "Bearer token of the operator's API and command line. Without it both are closed.",
  }),
  isSandbox: required({
    name: 'TALLYSTICK_SANDBOX',
    fallback: '0',
    parse: yesOrNo,
    meaning:
      'A trial network: its clock can be moved, private addresses can be called, no real money.',
  }),
  networkName: required({
    name: 'TALLYSTICK_NETWORK_NAME',
    fallback: 'Tallystick',
    parse: text,
    meaning: 'The name that customers read on pages, mails and bills.',
  }),
  smtpUrl: optional({
    name: 'TALLYSTICK_SMTP_URL',
    parse: text,
    isSecret: true,
    meaning:
      'Mail server, smtp://host:port or smtps://user:password@host. Without it mail waits in the outbox.',
  }),
  mailFrom: required({
    name: 'TALLYSTICK_MAIL_FROM',
    fallback: 'Tallystick <no-reply@localhost>',
    parse: text,
    meaning: 'Sender of all mail.',
  }),
  processorUrl: optional({
    name: 'TALLYSTICK_PROCESSOR_URL',
    parse: webAddress,
    meaning: 'Address of the payment processor.',
  }),
  processorKey: optional({
    name: 'TALLYSTICK_PROCESSOR_KEY',
    parse: text,
    isSecret: true,
    meaning: 'Key for the payment processor.',
  }),
  processorReportSecret: optional({
    name: 'TALLYSTICK_PROCESSOR_REPORT_SECRET',
    parse: text,
    isSecret: true,
    meaning: "Secret with which the processor's reports are signed.",
  }),
  sessionHours: required({
    name: 'TALLYSTICK_SESSION_HOURS',
    fallback: '6',
    parse: positiveHours,
    meaning: 'How long a sign-on lasts at most.',
  }),
  idleHours: required({
    name: 'TALLYSTICK_IDLE_HOURS',
    fallback: '2',
    parse: positiveHours,
    meaning: 'How long a sign-on lasts after the last purchase.',
  }),
  billingThreshold: required({
    name: 'TALLYSTICK_BILLING_THRESHOLD',
    fallback: '4.00',
    parse: decimalAmount,
    meaning: 'A tab is asked for when it is more than this, in the major unit of its currency.',
  }),
  refundThreshold: required({
    name: 'TALLYSTICK_REFUND_THRESHOLD',
    fallback: '10.00',
    parse: decimalAmount,
    meaning:
      'Refunds of less than this, over all requests for one purchase, are granted at once; others wait for a person. In the major unit of the currency.',
  }),
  refundDays: required({
    name: 'TALLYSTICK_REFUND_DAYS',
    fallback: '60',
    parse: wholeNumber(1, 3650),
    meaning: 'For how many days after a purchase its price can be asked back.',
  }),
  refundBudget: required({
    name: 'TALLYSTICK_REFUND_BUDGET',
    fallback: '100.00',
    parse: decimalAmount,
    meaning:
      'Refunds granted at once to one payment account in 30 days, in sum at most; above it requests wait for a person.',
  }),
  refundBudgetCount: required({
    name: 'TALLYSTICK_REFUND_BUDGET_COUNT',
    fallback: '20',
    parse: wholeNumber(0, 1_000_000),
    meaning: 'The same, as a number of refunds.',
  }),
  disputeThreshold: required({
    name: 'TALLYSTICK_DISPUTE_THRESHOLD',
    fallback: '10.00',
    parse: decimalAmount,
    meaning:
      'Disputes of less than this are decided by the published rules where these know an answer; others wait for a person.',
  }),
  disputeDays: required({
    name: 'TALLYSTICK_DISPUTE_DAYS',
    fallback: '120',
    parse: wholeNumber(1, 3650),
    meaning: 'For how many days after a purchase its charge can be disputed.',
  }),
  disputeBudgetCount: required({
    name: 'TALLYSTICK_DISPUTE_BUDGET_COUNT',
    fallback: '3',
    parse: wholeNumber(0, 1_000_000),
    meaning:
      'Disputes that the rules grant to one payment account in 365 days, at most; more wait for a person.',
  }),
  giftDays: required({
    name: 'TALLYSTICK_GIFT_DAYS',
    fallback: '365',
    parse: wholeNumber(1, 3650),
    meaning: 'For how many days a gift can be taken up; then its giver has the price back.',
  }),
  answerDays: required({
    name: 'TALLYSTICK_ANSWER_DAYS',
    fallback: '5',
    parse: wholeNumber(1, 365),
    meaning:
      'Within how many days people answer requests and disputes in the queue: the promise on pages and in mails.',
  }),
  trustedProxies: required({
    name: 'TALLYSTICK_TRUSTED_PROXY',
    fallback: 'none',
    parse: addressList,
    meaning:
      'Addresses or networks, with commas between, of the proxies in front, or none. Only what these say in X-Forwarded-For is believed: limits on guessing need to know where a request comes from.',
  }),
  creditLimit: optional({
    name: 'TALLYSTICK_CREDIT_LIMIT',
    parse: decimalAmount,
    meaning:
      'The most that a tab may owe, in the major unit of its currency, where the operator gave the account no limit of its own. Default: none.',
  }),
  limitAlertShare: required({
    name: 'TALLYSTICK_LIMIT_ALERT_SHARE',
    fallback: '0.80',
    parse: shareOfOne,
    meaning: 'At which share of a limit whoever set it is told.',
  }),
  renewalNoticeDays: required({
    name: 'TALLYSTICK_RENEWAL_NOTICE_DAYS',
    fallback: '7',
    parse: wholeNumber(1, 90),
    meaning: 'How many days before a subscription renews itself its customer is told.',
  }),
  renewalGraceDays: required({
    name: 'TALLYSTICK_RENEWAL_GRACE_DAYS',
    fallback: '3',
    parse: wholeNumber(0, 90),
    meaning:
      'For how many days after its term a renewal that was refused is tried again, before the subscription lapses.',
  }),
  logLevel: required({
    name: 'TALLYSTICK_LOG_LEVEL',
    fallback: 'info',
    parse: oneOf('debug', 'info', 'warn', 'error', 'silent'),
    meaning: 'debug, info, warn, error or silent.',
  }),
}

function addressList(value: string): readonly string[] {
  if (value.trim().toLowerCase() === 'none') return []
  const entries = value.split(',').map((entry) => entry.trim())
  for (const entry of entries) {
    const [address = '', length = '0', ...more] = entry.split('/')
    const family = isIP(address)
    const isLength = /^\d{1,3}$/.test(length) && Number(length) <= (family === 6 ? 128 : 32)
    if (family === 0 || !isLength || more.length > 0) {
      throw new RangeError('addresses such as 127.0.0.1 or 10.0.0.0/8, with commas between')
    }
  }
  return entries
}

/** What an Authorization header can carry (RFC 6750, section 2.1). */
function bearerToken(value: string): string {
  if (!/^[\w.~+/-]+=*$/.test(value)) throw new RangeError('letters, digits and -._~+/ only')
  return value
}

type Settings = typeof settings

/** What each setting came to. */
export type Config = {
  readonly [Key in keyof Settings]: Settings[Key] extends Setting<infer T> ? T : never
}
