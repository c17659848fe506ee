// The navigation of the console as it is drawn: each role finds what is for it, and each entry is the present one on
// some page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isForRole, organisationRoles } from '../../organisations/index.ts'
import { renderSamplePage, samplePageNames } from '../gallery/merchant/sample-pages.ts'
import { sampleMerchant } from '../gallery/merchant/sample-merchant.ts'
import { pathOf } from '../frame/wing.ts'
import { consoleRoutes } from './console-routes.ts'
import { merchantWingAt, parts } from './navigation.ts'

const entries = Object.values(parts)

test('the menu of a role has what is for it, once, and nothing else', () => {
  for (const role of organisationRoles) {
    const { groups, line } = merchantWingAt({ merchant: sampleMerchant, role })
    const placed = groups
      .flatMap((group) => group.entries)
      .filter(({ path }) => path.includes(':merchant'))
    const theirs = entries.filter(({ act }) => isForRole(act, role))
    assert.deepEqual(new Set(placed), new Set(theirs), role)
    assert.equal(placed.length, theirs.length, role)
    assert.ok(line.every((entry) => placed.includes(entry)))
  }
})

test('each entry leads to a page, and asks the same of whoever opens it', () => {
  for (const { path, act } of entries) {
    const route = consoleRoutes.find((one) => `/console/:merchant${one.path}` === path)
    assert.equal(route?.act, act, path)
  }
})

test('each entry is the present one on some page', async () => {
  const pages = await Promise.all(
    samplePageNames.map(
      async (name) => (await renderSamplePage(name, 'bm9uY2U='))?.toString() ?? '',
    ),
  )
  const wing = merchantWingAt({ merchant: sampleMerchant, role: 'owner' })
  for (const entry of entries) {
    const present = `<a href="${pathOf(wing, entry)}" aria-current="page"`
    assert.ok(
      pages.some((markup) => markup.includes(present)),
      entry.path,
    )
  }
})
