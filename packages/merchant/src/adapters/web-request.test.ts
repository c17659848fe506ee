// Requests from Node: their address is the site's own, whatever the visitor writes.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createWebRequest } from './web-request.ts'

const outcomes: readonly (readonly [string, string])[] = [
  ['/', 'https://a.example/'],
  ['/x?y=z', 'https://a.example/x?y=z'],
  ['//evil.example/x', 'https://a.example/'],
  ['http://evil.example/x', 'https://a.example/'],
  ['*', 'https://a.example/'],
  ['', 'https://a.example/'],
]
for (const [target, url] of outcomes) {
  test(`${JSON.stringify(target)} is read as ${url}`, () => {
    const headers = { host: 'evil.example', ':authority': 'evil.example', cookie: 'a=b' }
    const request = createWebRequest({ site: 'https://a.example', target, method: 'GET', headers })
    assert.equal(request.url, url)
    assert.equal(request.headers.get('cookie'), 'a=b')
  })
}

test('a form that was read already is passed on', async () => {
  const input = { site: 'https://a.example', target: '/x', method: 'POST', body: 'a=b' }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  assert.equal(await createWebRequest({ ...input, headers }).text(), 'a=b')
})
