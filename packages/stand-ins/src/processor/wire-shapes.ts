// The shapes of the API's JSON as it comes in; words are in snake case there.
import { z } from 'zod'

/** Chosen by the caller: 1 to 200 printable ASCII characters without spaces. */
export const id = z.string().regex(/^[\x21-\x7e]{1,200}$/)

export const wireCharge = z.strictObject({
  id,
  amount: z.string(),
  currency: z.string(),
  payment_method: z.string().min(1).max(200),
  statement_descriptor: z.string().max(60).optional(),
})

export const wireBatch = z.strictObject({ id, charges: z.array(wireCharge) })

export const wireReturn = z.strictObject({
  id,
  amount: z.string(),
  currency: z.string(),
  payment_method: z.string().min(1).max(200),
})

export const wirePayouts = z.strictObject({
  id,
  payouts: z.array(
    z.strictObject({
      id,
      amount: z.string(),
      currency: z.string(),
      account: z.string().min(1).max(200),
    }),
  ),
})

export const wireSetupSession = z.strictObject({
  id,
  currency: z.string(),
  return_url: z.string().max(2000),
  customer_reference: z.string().max(200),
  postal_code: z.string().max(20),
  country: z.string().regex(/^[A-Z]{2}$/),
})

const times = z.int().min(0).max(1_000_000).optional()

export const wireMisbehaviour = z.strictObject({
  seed: z.int().min(0).optional(),
  decline_all: z.boolean().optional(),
  decline_payment_methods: z.array(z.string()).optional(),
  time_out_calls: times,
  time_out_answer: z.enum(['none', '504', 'cut']).optional(),
  server_error_calls: times,
  partial_reports: times,
  doubled_line_reports: times,
  doubled_reports: times,
  reordered_reports: times,
  truncated_reports: times,
  unknown_line_reports: times,
  changed_amount_reports: times,
  hidden_batches: times,
  delayed_askings: times,
  declined_returns: times,
  time_out_returns: times,
  doubled_returns: times,
})
