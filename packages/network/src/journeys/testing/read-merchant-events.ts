// What a merchant's engine is told of purchases, with the ids inside in place of those that the merchant knows.
import type { ScriptMerchant } from './open-script.ts'
import type { TestNetwork } from './open-test-network.ts'

export interface TestEvent {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

export async function readMerchantEvents(
  net: TestNetwork,
  { merchant, token }: Pick<ScriptMerchant, 'merchant' | 'token'>,
  purchases: readonly string[],
): Promise<readonly TestEvent[]> {
  const { body } = await net.call(token, 'GET', '/merchants/me/events?limit=200')
  const inside = (value: unknown): unknown =>
    (typeof value === 'string' ? net.outward.readId(merchant, value) : undefined) ?? value
  return (body['data'] as readonly TestEvent[])
    .map(({ type, data }) => {
      const facts = Object.entries(data).map(([name, value]) => [name, inside(value)] as const)
      return { type, data: Object.fromEntries(facts) }
    })
    .filter(({ data }) => purchases.includes(String(data['purchase'])))
}
