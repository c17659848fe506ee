// What people do in a hurry or by mistake: double clicks, the back button, two tabs, cancelling, coming late.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { sampleCustomer } from '../sample-data.ts'
import { openStage } from './testing/open-stage.ts'
import type { Stage } from './testing/open-stage.ts'
import { assertHeading, assertShows, press, signOn } from './testing/steps.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

interface Customer {
  readonly email: string
  readonly password: string
  readonly token: string
}

let customerCount = 0
/** A customer with a good card, and a browser in which nobody is signed on. */
async function addCustomer(): Promise<Customer> {
  customerCount += 1
  const name = `guest${customerCount}`
  const body = { ...sampleCustomer, email: `${name}@example.com`, member_id: name }
  const { token } = await stage.api.call<{ token: string }>('POST', '/api/v1/sandbox/customers', {
    body,
    key: name,
  })
  return { email: body.email, password: body.password, token }
}

/** What the network has on the customer's bill: the amount of each purchase. */
async function readBill({ token }: Customer): Promise<readonly string[]> {
  const { lines } = await stage.api.call<{ lines: readonly { amount: string }[] }>(
    'GET',
    '/api/v1/statements/current',
    { token },
  )
  return lines.map(({ amount }) => amount).toSorted()
}

/** Up to the confirmation page of an article; signs on where that is asked for. */
async function setOutToBuy(page: Page, sku: string, customer: Customer): Promise<void> {
  await page.goto(`${stage.at.courier}/articles/${sku}`)
  await press(page, 'link', /^Buy for/)
  if (page.url().includes('/sign-on')) await signOn(page, customer)
  assert.match(page.url(), /\/confirm\//)
}

test('two customers at once each buy for themselves', async () => {
  const customers = await Promise.all([addCustomer(), addCustomer()])
  await Promise.all(
    customers.map(async (customer) => {
      const context = await stage.openBrowser()
      const page = await context.newPage()
      await setOutToBuy(page, 'line-seven', customer)
      await press(page, 'button', /^Buy for/)
      await assertShows(page, 'This article is yours until')
      await context.close()
    }),
  )
  for (const customer of customers) {
    assert.deepEqual(await readBill(customer), ['0.10'])
  }
})

test('a double click buys once, and so does the back button with another click', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const customer = await addCustomer()
    const context = await stage.openBrowser({ javaScriptEnabled })
    const page = await context.newPage()
    await setOutToBuy(page, 'goalkeeper', customer)
    await page.getByRole('button', { name: /^Buy for/ }).dblclick()
    await page.waitForURL(`${stage.at.courier}/articles/goalkeeper`)
    await assertShows(page, 'This article is yours until')
    assert.deepEqual(await readBill(customer), ['0.15'])
    await page.goBack({ waitUntil: 'load' })
    const buy = page.getByRole('button', { name: /^Buy for/ })
    if ((await buy.count()) > 0) {
      await press(page, 'button', /^Buy for/)
    }
    await assertWayToContent(page)
    assert.deepEqual(await readBill(customer), ['0.15'])
    await context.close()
  }
})

/** The page after a step that was taken already: the content itself, or what was bought and the way there. */
async function assertWayToContent(page: Page): Promise<void> {
  if (new URL(page.url()).origin === stage.at.network) {
    await assertHeading(page, 'You have bought this')
    await press(page, 'link', 'Open it')
  }
  await assertShows(page, 'This article is yours until')
}

test('two tabs that confirm the same transaction buy once', async () => {
  const customer = await addCustomer()
  const context = await stage.openBrowser()
  const one = await context.newPage()
  await setOutToBuy(one, 'rope-walk', customer)
  const other = await context.newPage()
  await other.goto(one.url())
  await assertShows(other, '$0.25')
  await Promise.all([press(one, 'button', /^Buy for/), press(other, 'button', /^Buy for/)])
  for (const page of [one, other]) {
    await page.goto(`${stage.at.courier}/articles/rope-walk`)
    await assertShows(page, 'This article is yours until')
  }
  assert.equal((await readBill(customer)).length, 1)
  await context.close()
})

test('back after buying: it is bought, this much, open it', async () => {
  const customer = await addCustomer()
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await setOutToBuy(page, 'rope-walk', customer)
  const confirm = page.url()
  await press(page, 'button', /^Buy for/)
  await assertShows(page, 'This article is yours until')
  await page.goto(confirm)
  await assertHeading(page, 'You have bought this')
  await assertShows(page, '$0.25')
  await press(page, 'link', 'Open it')
  await assertShows(page, 'This article is yours until')
  assert.equal((await readBill(customer)).length, 1)
  await context.close()
})

test('two tabs that began the same purchase at the merchant buy once', async () => {
  const customer = await addCustomer()
  const context = await stage.openBrowser()
  const [one, other] = [await context.newPage(), await context.newPage()]
  await setOutToBuy(one, 'tide-gauge', customer)
  await setOutToBuy(other, 'tide-gauge', customer)
  await press(one, 'button', /^Buy for/)
  await assertShows(one, 'This article is yours until')
  await press(other, 'button', /^Buy for/)
  // Its answer came second; the article is there all the same.
  await assertShows(other, 'This article is yours until')
  assert.equal((await readBill(customer)).length, 1)
  await context.close()
})

test('cancelling leads back to the article, politely, and nothing is bought', async () => {
  const customer = await addCustomer()
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await setOutToBuy(page, 'night-ferry', customer)
  await press(page, 'button', 'Cancel')
  assert.equal(new URL(page.url()).pathname, '/articles/night-ferry')
  await assertShows(page, 'You have cancelled this purchase.')
  assert.deepEqual(await readBill(customer), [])
  await context.close()
})

test('a wrong password and an unknown name get the same answer, and what was typed stays', async () => {
  const customer = await addCustomer()
  const answers: string[] = []
  for (const name of [customer.email, 'nobody@example.com']) {
    const context = await stage.openBrowser()
    const page = await context.newPage()
    await page.goto(`${stage.at.network}/sign-on`)
    await signOn(page, { email: name, password: 'not the password at all' })
    await assertShows(page, 'That did not match')
    assert.equal(await page.getByLabel('E-mail address or member id').inputValue(), name)
    assert.equal(await page.getByLabel('Password', { exact: true }).inputValue(), '')
    answers.push(maskPage(await page.content(), name))
    await context.close()
  }
  assert.equal(answers[0], answers[1])
})

/** A page without what differs each time: nonces, tokens, the clock, and the name that was typed. */
function maskPage(html: string, name: string): string {
  return html
    .replaceAll(name, 'NAME')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/name="csrf" value="[^"]*"/g, '')
    .replaceAll(/&quot;challenge&quot;:&quot;[^&]*&quot;/g, '')
    .replaceAll(/<time.*?<\/time>/gs, '')
}

test('another customer’s purchase looks like one that does not exist', async () => {
  const owner = await addCustomer()
  const { purchase } = await stage.api.call<{ purchase: string }>('POST', '/api/v1/purchases', {
    token: owner.token,
    body: { id: 'private', merchant: await findCourier(), offer: 'line-seven' },
  })
  const stranger = await addCustomer()
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await page.goto(`${stage.at.network}/sign-on`)
  await signOn(page, stranger)
  const answers: string[] = []
  for (const id of [purchase, `${purchase.slice(0, -1)}${purchase.endsWith('0') ? '1' : '0'}`]) {
    const response = await page.goto(`${stage.at.network}/purchases/${id}`)
    assert.equal(response?.status(), 404)
    await assertHeading(page, 'There is nothing here for you')
    answers.push(maskPage(await page.content(), id))
  }
  assert.equal(answers[0], answers[1])
  await context.clearCookies()
  await page.goto(`${stage.at.network}/sign-on`)
  await signOn(page, owner)
  await page.goto(`${stage.at.network}/purchases/${purchase}`)
  await assertHeading(page, 'Line 7 runs through the night from Sunday')
  await context.close()
})

async function findCourier(): Promise<string> {
  const { data } = await stage.api.call<{ data: readonly { merchant: string; name: string }[] }>(
    'GET',
    '/api/v1/merchants',
  )
  const courier = data.find(({ name }) => name === 'The Morning Courier')
  assert.ok(courier !== undefined)
  return courier.merchant
}

test('a purchase that waited too long says so, and the way back leads to a new one', async () => {
  const customer = await addCustomer()
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await setOutToBuy(page, 'line-seven', customer)
  await stage.moveClock('PT1H')
  await press(page, 'button', /^Buy for/)
  await assertHeading(page, 'This purchase has expired')
  await assertShows(page, 'Nothing was charged')
  await press(page, 'link', 'Back to The Morning Courier')
  assert.equal(page.url(), `${stage.at.courier}/articles/line-seven`)
  await setOutToBuy(page, 'line-seven', customer)
  await press(page, 'button', /^Buy for/)
  await assertShows(page, 'This article is yours until')
  assert.equal((await readBill(customer)).length, 1)
  await context.close()
})

test('the sign-on ends two hours after the last purchase, and not before', async () => {
  const customer = await addCustomer()
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await setOutToBuy(page, 'line-seven', customer)
  await press(page, 'button', /^Buy for/)
  await stage.moveClock('PT1H55M')
  await page.goto(`${stage.at.harbor}/library`)
  await press(page, 'button', /Harbor Research/)
  await assertHeading(page, 'Data and definitions')
  // Two hours after the last purchase.
  await stage.moveClock('PT10M')
  await page.goto(`${stage.at.courier}/articles/goalkeeper`)
  await press(page, 'link', /^Buy for/)
  await assertHeading(page, 'Sign on')
  await context.close()
})
