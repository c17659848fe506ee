// `tallystick customers add`: a registered customer, in a sandbox.
import type { Command } from 'commander'
import { withApi } from '../call-api.ts'
import { CommandError } from '../failure.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

interface AddOptions {
  readonly email: string
  readonly memberId?: string
  readonly firstName: string
  readonly lastName: string
  readonly country: string
  readonly postalCode: string
  readonly timeZone: string
  readonly currency: string
  readonly paymentMethod: string
  readonly billingDay?: string
}

export function addCustomers(program: Command, terminal: Terminal): void {
  program
    .command('customers')
    .description('who buys (sandbox only; people register on the pages of the network)')
    .command('add')
    .description('register a customer of a sandbox; prints a token that acts as the customer')
    .requiredOption('--email <address>', 'unique')
    .option(
      '--member-id <id>',
      'need not be unique; made of the e-mail address where it is not given',
    )
    .option('--first-name <name>', 'as written', 'Ada')
    .option('--last-name <name>', 'as written', 'Lovelace')
    .option('--country <code>', 'ISO 3166-1', 'US')
    .option('--postal-code <code>', 'of the country', '94105')
    .option('--time-zone <zone>', 'IANA name', 'UTC')
    .option('--currency <code>', 'ISO 4217', 'USD')
    .option(
      '--payment-method <method>',
      'card-ok, card-declined, card-expired, …, or none',
      'card-ok',
    )
    .option('--billing-day <day>', '1 to 31; today where it is not given')
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick customers add --email ada@example.com --payment-method card-declined',
    )
    .action((options: AddOptions) =>
      withApi(terminal, {}, async (api) => {
        const { billingDay } = options
        if (billingDay !== undefined && !/^\d{1,2}$/.test(billingDay)) {
          throw new CommandError(`--billing-day ${billingDay} is no day of a month`)
        }
        const json = {
          email: options.email,
          member_id: options.memberId ?? memberIdOf(options.email),
          first_name: options.firstName,
          last_name: options.lastName,
          country: options.country,
          postal_code: options.postalCode,
          time_zone: options.timeZone,
          currency: options.currency,
          payment_method: options.paymentMethod,
          ...(billingDay === undefined ? {} : { billing_day: Number(billingDay) }),
        }
        writeJson(terminal, await api.call({ method: 'POST', path: '/sandbox/customers', json }))
      }),
    )
}

// A member id has at least three characters; what stands before the @ may have fewer.
function memberIdOf(email: string): string {
  const [local = ''] = email.split('@')
  return local.length < 3 ? `member-${local}` : local
}
