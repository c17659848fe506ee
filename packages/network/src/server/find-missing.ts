// What a network was not given, and what it cannot do without it: said at the start, on /health/ready and on its pages.
import type { Config } from '../contract/index.ts'
import type { Closed } from '../web/index.ts'

export type Missing = 'processor' | 'mail' | 'operator'

type Given = Pick<Config, 'processorUrl' | 'smtpUrl' | 'operatorToken'>

export function findMissing({ processorUrl, smtpUrl, operatorToken }: Given): readonly Missing[] {
  return [
    ...(processorUrl === undefined ? (['processor'] as const) : []),
    ...(smtpUrl === undefined ? (['mail'] as const) : []),
    ...(operatorToken === undefined ? (['operator'] as const) : []),
  ]
}

/** One line for whoever starts it. */
export const missingAdvice: Readonly<Record<Missing, string>> = {
  processor:
    'no payment processor: nobody can register, and nothing is charged; set TALLYSTICK_PROCESSOR_URL',
  mail: 'no mail host: mails wait, and no link or code is sent; set TALLYSTICK_SMTP_URL',
  operator: 'no operator: nobody may use its commands and API; set TALLYSTICK_OPERATOR_TOKEN',
}

const closedBy: Readonly<Record<Missing, readonly Closed[]>> = {
  processor: ['registration'],
  mail: ['mail'],
  operator: [],
}

/** What the pages do not offer then. */
export function closedFor(config: Given): readonly Closed[] {
  return findMissing(config).flatMap((one) => closedBy[one])
}
