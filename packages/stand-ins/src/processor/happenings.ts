// What can happen to a processor, as it is written to its file: one happening, one line of JSON.
// Card numbers are not part of any happening, so they reach no file.
import { z } from 'zod'

const behaviour = z.enum(['paid', 'card_declined', 'card_expired', 'authentication_required'])
const failure = z.enum(['card_declined', 'card_expired', 'postal_code_mismatch'])

const paymentMethod = z.object({
  token: z.string(),
  brand: z.enum(['visa', 'mastercard', 'amex']),
  last4: z.string(),
  expMonth: z.int(),
  expYear: z.int(),
  atCharge: behaviour,
})

const decidedCharge = z.object({
  id: z.string(),
  amount: z.string(),
  currency: z.string(),
  paymentMethod: z.string(),
  statementDescriptor: z.string().optional(),
  status: z.enum(['paid', 'declined']),
  reason: z.string().optional(),
})

const decidedReturn = z.object({
  id: z.string(),
  amount: z.string(),
  currency: z.string(),
  paymentMethod: z.string(),
  status: z.enum(['returned', 'declined']),
  reason: z.string().optional(),
})

const takenPayout = z.object({
  id: z.string(),
  amount: z.string(),
  currency: z.string(),
  account: z.string(),
})

const at = z.string()

const happening = z.discriminatedUnion('happened', [
  z.object({
    happened: z.literal('session_opened'),
    at,
    id: z.string(),
    secret: z.string(),
    currency: z.string(),
    returnUrl: z.string(),
    customerReference: z.string(),
    postalCode: z.string(),
    country: z.string(),
  }),
  z.object({
    happened: z.literal('card_tried'),
    at,
    session: z.string(),
    amount: z.string(),
    outcome: z.union([z.literal('approved'), failure]),
    paymentMethod,
  }),
  z.object({ happened: z.literal('session_cancelled'), at, session: z.string() }),
  z.object({
    happened: z.literal('batch_accepted'),
    at,
    id: z.string(),
    /** Every charge of the batch, in its order; those asked for before are not in `charges`. */
    chargeIds: z.array(z.string()),
    charges: z.array(decidedCharge),
  }),
  z.object({ happened: z.literal('report_pushed'), at, batch: z.string() }),
  z.object({ happened: z.literal('return_taken'), at, return: decidedReturn }),
  z.object({
    happened: z.literal('payouts_taken'),
    at,
    id: z.string(),
    payouts: z.array(takenPayout),
  }),
])

export type Happening = z.infer<typeof happening>
export type PaymentMethod = z.infer<typeof paymentMethod>
export type DecidedCharge = z.infer<typeof decidedCharge>
export type DecidedReturn = z.infer<typeof decidedReturn>
export type TakenPayout = z.infer<typeof takenPayout>
export type HappeningOf<Kind extends Happening['happened']> = Extract<Happening, { happened: Kind }>

/** Reads one line of the file. Throws when it is no happening: a changed book is not gone on with. */
export function parseHappening(line: string): Happening {
  return happening.parse(JSON.parse(line))
}
