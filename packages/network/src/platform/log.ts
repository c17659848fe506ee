// Structured logs, one JSON line each. Secrets and personal fields are taken out before anything is written.

import { pino } from 'pino'

export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  /** A log that adds these fields to each line. */
  child(fields: object): Log
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export const noLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => noLog,
}

// Compared without case, dashes and underscores, so that postalCode, postal_code and Postal-Code are one name.
const hiddenNames = new Set(
  [
    'email',
    'emailaddress',
    'password',
    'passwordhash',
    'firstname',
    'lastname',
    'fullname',
    'givenname',
    'familyname',
    'postalcode',
    'recoveryphrase',
    'phone',
    'token',
    'accesstoken',
    'idtoken',
    'refreshtoken',
    'cookie',
    'setcookie',
    'authorization',
    'secret',
    'clientsecret',
    'privatekey',
    'apikey',
    'key',
  ].values(),
)
const depthMax = 6

function isHidden(name: string): boolean {
  return hiddenNames.has(name.replace(/[-_]/g, '').toLowerCase())
}

/** A copy fit for the log: hidden fields as "[redacted]", bigint and Temporal values as text, errors as fields. */
function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (value === null || typeof value !== 'object') return value
  if (depth >= depthMax) return '[deep]'
  if (value instanceof Error) return redactError(value, depth)
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  if (ArrayBuffer.isView(value)) return '[bytes]'
  if (hasToJson(value)) return redact(value.toJSON(), depth + 1)
  const result: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    result[name] = isHidden(name) ? '[redacted]' : redact(item, depth + 1)
  }
  return result
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function'
}

// PostgreSQL puts whole rows into `detail` and `where`, so only the fields that cannot carry a person's data are kept.
function redactError(error: Error, depth: number): unknown {
  const { code, constraint, table } = error as {
    code?: unknown
    constraint?: unknown
    table?: unknown
  }
  return {
    type: error.name,
    message: redactText(error.message),
    code,
    constraint,
    table,
    stack: error.stack === undefined ? undefined : redactText(error.stack),
    cause: error.cause === undefined ? undefined : redact(error.cause, depth + 1),
  }
}

/** E-mail addresses and passwords in URLs, taken out of free text. */
function redactText(text: string): string {
  return text
    .replace(/:\/\/([^\s:/@]*):[^\s/@]+@/g, '://$1:[redacted]@')
    .replace(/[^\s<>"'(]+@[^\s<>"')]+\.[^\s<>"').,;]+/g, '[redacted]')
}

/**
 * @param level lines below it are dropped.
 * @param write takes each line; standard output where it is not given.
 */
export function createLog(level: LogLevel, write?: (line: string) => void): Log {
  const options = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = write === undefined ? pino(options) : pino(options, { write })
  return wrap(logger)
}

function wrap(logger: pino.Logger): Log {
  const line =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (fields: object, message: string): void => {
      if (!logger.isLevelEnabled(level)) return
      logger[level](redact(fields) as object, redactText(message))
    }
  return {
    debug: line('debug'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    child: (fields) => wrap(logger.child(redact(fields) as object)),
  }
}
