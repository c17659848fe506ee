// What nobody decides: time passes, the processor misbehaves, lines get bad, the mail host is away.
import type { World } from '../world/world.ts'

export function passTime(world: World): Promise<void> {
  const { chance, clock } = world
  const hours = [1, 2, 3, 12, 25, 49, 80, 200][chance.below(8)] ?? 1
  clock.advance({ hours, milliseconds: chance.below(3_600_000) })
  world.trace.add(`  now ${clock.now().toString()}`)
  return Promise.resolve()
}

/** Of those who have a card, in another order each time. */
function tokensOf({ chance, customers }: World): readonly string[] {
  const tokens = customers.flatMap(({ input }) => input.paymentMethod?.token ?? [])
  const from = tokens.length === 0 ? 0 : chance.below(tokens.length)
  return [...tokens.slice(from), ...tokens.slice(0, from)]
}

export function misbehave(world: World): Promise<void> {
  const { chance, processor } = world
  const some = () => chance.below(3)
  if (chance.below(3) === 0) {
    processor.behave()
    world.lossPercent = 0
    world.mailHost.isFailing = false
  } else {
    processor.misbehave({
      seed: chance.uint32(),
      declineAll: chance.below(6) === 0,
      refusePaymentMethods: chance.below(3) === 0 ? tokensOf(world).slice(0, 1 + some()) : [],
      timeOutCalls: some(),
      timeOutAnswer: chance.below(2) === 0 ? 'cut' : '504',
      serverErrorCalls: some(),
      partialReports: some(),
      doubledLineReports: some(),
      doubledReports: some(),
      reorderedReports: some(),
      truncatedReports: some(),
      unknownLineReports: some(),
      delayedAskings: some(),
    })
    world.lossPercent = chance.below(2) * 20
    world.mailHost.isFailing = chance.below(2) === 0
  }
  world.trace.add(`  processor: ${JSON.stringify(world.processor.misbehaviour())}`)
  return Promise.resolve()
}
