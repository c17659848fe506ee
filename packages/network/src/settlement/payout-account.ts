// Where a merchant is paid: what each way of paying asks for. Pure.
import { isBic, isIban, isRoutingNumber, plainName } from '../contract/index.ts'
import { textSchema, z } from '../platform/api/index.ts'

const simulatorSchema = z.strictObject({
  kind: z.literal('simulator'),
  account: textSchema({ max: 60 }).optional(),
})

/** As statements print it; of a name in another script nothing would be left. */
const holderSchema = textSchema({ max: 70 }).refine(
  (name) => plainName(name, 70) !== '',
  'has no letter that banks can print',
)

const withoutSpaces = (text: string): string => text.replaceAll(' ', '').toUpperCase()

const pain001Schema = z.strictObject({
  kind: z.literal('pain.001'),
  holder: holderSchema,
  iban: textSchema({ max: 42 })
    .transform(withoutSpaces)
    .refine(isIban, 'is no IBAN: its check digits are others')
    .openapi({ type: 'string', example: 'DE89370400440532013000' }),
  bic: textSchema({ max: 11 })
    .transform(withoutSpaces)
    .refine(isBic, 'is no BIC')
    .optional()
    .openapi({ type: 'string', example: 'COBADEFFXXX' }),
})

const nachaSchema = z.strictObject({
  kind: z.literal('nacha'),
  holder: holderSchema,
  routing_number: textSchema({ max: 9 })
    .refine(isRoutingNumber, 'is no routing number: its check digit is another')
    .openapi({ type: 'string', example: '231380104' }),
  account_number: z.string().regex(/^[A-Za-z0-9-]{4,17}$/, 'is no account number'),
  type: z.enum(['checking', 'savings']),
})

export const payoutAccountSchema = z
  .discriminatedUnion('kind', [simulatorSchema, pain001Schema, nachaSchema])
  .openapi('PayoutAccount')

/** In which currency a way of paying pays, where it does not pay in all. */
export const payoutCurrencies: Readonly<Record<string, string>> = {
  'pain.001': 'EUR',
  nacha: 'USD',
}

export interface PayoutAccount {
  readonly kind: string
  readonly account: Readonly<Record<string, string>>
}

/** The way, and what it needs, with what may be left out filled in. */
export function readPayoutAccount(
  input: z.output<typeof payoutAccountSchema>,
  { merchant }: { readonly merchant: string },
): PayoutAccount {
  switch (input.kind) {
    case 'simulator':
      return { kind: input.kind, account: { account: input.account ?? merchant } }
    case 'pain.001': {
      const { kind, holder, iban, bic } = input
      return { kind, account: { holder, iban, ...(bic === undefined ? {} : { bic }) } }
    }
    case 'nacha': {
      const { kind, holder, routing_number: routingNumber, account_number: number, type } = input
      return { kind, account: { holder, routingNumber, number, type } }
    }
  }
}

/** The last four characters of its number, which is all that anybody is shown. */
export function endingOf({ account }: PayoutAccount): string {
  const number = account['iban'] ?? account['number'] ?? account['account'] ?? ''
  // Whole characters: half of one cannot be stored.
  return Array.from(number).slice(-4).join('')
}
