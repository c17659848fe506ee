// What a browser’s script posts after a passkey was made or used (WebAuthn, RegistrationResponseJSON). Pure.
import { z } from '../platform/api/index.ts'

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,8192}$/)
const common = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).catch({}),
}
const madeSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .catch([]),
  }),
})
const usedSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url,
  }),
})

export type MadePasskey = z.infer<typeof madeSchema>
export type UsedPasskey = z.infer<typeof usedSchema>

/** Undefined for anything that is not the answer of a browser. */
export function readMadePasskey(text: string): MadePasskey | undefined {
  return madeSchema.safeParse(parse(text)).data
}

/** The same of one that was used; one that does not say whose it is cannot be found by it, and is none. */
export function readUsedPasskey(text: string): UsedPasskey | undefined {
  return usedSchema.safeParse(parse(text)).data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
