// Somebody who parts with a merchant twice: what was bought is kept the first time, and given up the second.
import { register } from './open-story.ts'
import type { Story } from './open-story.ts'

export async function partWays({ ports, script, merchant, buy }: Story): Promise<void> {
  const iris = await register(script, 'iris')
  const path = `/partings/${merchant.merchant}`
  for (const [sku, keep] of [
    ['story', true],
    ['pass', false],
  ] as const) {
    await buy(iris, sku)
    ports.clock.advance({ minutes: 1 })
    await script.call(iris.token, 'PUT', path, { keep })
    ports.clock.advance({ minutes: 1 })
  }
}
