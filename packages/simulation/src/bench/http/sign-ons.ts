// People who sign on with their passwords, one after the other, each in a browser of their own.
import { ask } from './ask.ts'
import { openForm } from './read-form.ts'

export interface SignOns {
  /** How long the given share of sign-ons waited at most, while people signed on for so long. */
  readonly waitMs: (input: {
    readonly durationMs: number
    readonly share: number
  }) => Promise<number>
}

const password = 'correct horse battery'
/** So many sign on at the same time. */
const atOnce = 2

export async function openSignOns({
  port,
  operatorToken,
  peopleCount,
}: {
  readonly port: number
  readonly operatorToken: string
  readonly peopleCount: number
}): Promise<SignOns> {
  const emails = Array.from({ length: peopleCount }, (_, at) => `person-${at}@example.org`)
  for (const email of emails) await register(port, { email, operatorToken })
  let signOnCount = 0
  const signOnOnceMs = async (): Promise<number> => {
    const at = (signOnCount += 1)
    // Each from a network of addresses of its own.
    const from = `9.${at % 200}.${Math.trunc(at / 200) % 200}.1`
    const { headers, fields } = await openForm(port, '/sign-on', from)
    fields.set('identifier', emails[at % emails.length] ?? '')
    fields.set('password', password)
    const startedMs = performance.now()
    const answer = await ask({ port, path: '/sign-on', headers, body: fields.toString() })
    if (answer.status !== 303) throw new Error(`a sign-on was answered ${answer.status}`)
    return performance.now() - startedMs
  }
  return {
    waitMs: async ({ durationMs, share }) => {
      const waitsMs: number[] = []
      const endMs = performance.now() + durationMs
      const people = Array.from({ length: atOnce }, async () => {
        while (performance.now() < endMs) waitsMs.push(await signOnOnceMs())
      })
      await Promise.all(people)
      const sorted = waitsMs.toSorted((one, other) => one - other)
      return sorted[Math.floor(sorted.length * share)] ?? 0
    },
  }
}

async function register(
  port: number,
  { email, operatorToken }: { readonly email: string; readonly operatorToken: string },
): Promise<void> {
  const answer = await ask({
    port,
    path: '/api/v1/sandbox/customers',
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      email,
      member_id: email.slice(0, email.indexOf('@')),
      first_name: 'Ada',
      last_name: 'Lovelace',
      country: 'GB',
      postal_code: 'SW1A 1AA',
      time_zone: 'Europe/London',
      currency: 'USD',
      payment_method: 'card-ok',
      password,
    }),
  })
  if (answer.status >= 300) throw new Error(`registering answered ${answer.status}: ${answer.text}`)
}
