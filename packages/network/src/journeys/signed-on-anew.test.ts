// Somebody whose sign-on has ended signs on anew in the same browser, before the merchants were told of the end: that
// end takes along nothing of what is new, whenever it comes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPauses } from '../platform/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { pauseCommits } from './testing/pause-commits.ts'
import { detailsOf, open, push, redeem, signOn, submit } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let harbor: Shop
const pauses = createPauses()

before(async () => {
  market = await openMarket({ wrapDatabase: pauseCommits(pauses) })
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  await market.sell(courier, 'one', '0.10')
})
after(() => market.close())

async function tellMerchants(): Promise<void> {
  const job = market.net.network.jobs.find(({ name }) => name === 'tell-merchants-of-sign-offs')
  await job?.work(new AbortController().signal)
}

/** How far the round has come that ends what is over and tells merchants, when the person signs on anew. */
const rounds = [
  'not begun',
  'after commit signon.end-overdue-sessions',
  'after commit signon.find-untold-sessions',
] as const
/** When the round goes on. */
const moments = ['never', 'asked who it is', 'signed on', 'code in hand', 'redeemed'] as const
let count = 0

for (const round of rounds) {
  for (const moment of moments) {
    const tale = `told ${moment === 'never' ? moment : `when ${moment}`}, the round ${round}`
    test(`signed on anew: ${tale}`, async () => {
      const customer = await market.register(`ada-${(count += 1)}`)
      const browser = market.browser()
      const visited = await push(harbor, {})
      const there = await signOn(browser, await open(browser, visited.url), customer)
      const { claims: old } = await redeem(harbor, { pushed: visited, back: there })
      market.net.clock.advance({ hours: 7 })

      const held = round === 'not begun' ? undefined : pauses.holdAt(round)
      const begun = held === undefined ? undefined : tellMerchants()
      await held?.reached
      const goOn = async (now: (typeof moments)[number]): Promise<void> => {
        if (now !== moment) return
        held?.release()
        await (begun ?? tellMerchants())
      }
      const pushed = await push(courier, { details: detailsOf(courier, tale, 'one') })
      const asked = await open(browser, pushed.url)
      assert.equal(new URL(asked.url).pathname, '/sign-on')
      await goOn('asked who it is')
      const confirm = await signOn(browser, asked, customer)
      await goOn('signed on')
      const back = await submit(browser, confirm, '/confirm/')
      await goOn('code in hand')
      const { claims } = await redeem(courier, { pushed, back })
      await goOn('redeemed')

      const silent = await push(courier, { prompt: 'none' })
      const again = await redeem(courier, { pushed: silent, back: await open(browser, silent.url) })
      assert.equal(again.claims['sid'], claims['sid'], 'still the same sign-on')
      held?.release()
      await (begun ?? tellMerchants())
      await market.net.network.doDueWork(['tell_sign_off'])
      const toldOf = ({ loggedOut }: Shop, sid: unknown): number =>
        loggedOut.filter((token) => sidOf(token) === sid).length
      // Who signs on anew before anybody has ended the old one goes on with it: there is no end to be told.
      const isKept = round === 'not begun' && moment !== 'asked who it is'
      const told = [toldOf(harbor, old['sid']), toldOf(courier, claims['sid'])]
      assert.deepEqual(told, [isKept ? 0 : 1, 0])
    })
  }
}

function sidOf(logoutToken: string): unknown {
  const [, payload = ''] = logoutToken.split('.')
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sid: string }).sid
}
