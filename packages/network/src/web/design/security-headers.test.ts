// The policy names exactly what a page may do.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { securityHeaders } from './security-headers.ts'

test('nothing is allowed that is not named', () => {
  const headers = securityHeaders({ nonce: 'abc', formTargets: ['https://shop.example'] })
  assert.equal(
    headers['Content-Security-Policy'],
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "script-src 'nonce-abc'; worker-src 'self'; manifest-src 'self'; form-action 'self' https://shop.example; base-uri 'none'; " +
      "frame-ancestors 'none'",
  )
})

test('only whole origins are form targets', () => {
  for (const target of [
    'https://shop.example/',
    'https://shop.example; script-src *',
    '*',
    'shop.example',
    'javascript:alert(1)',
    '',
  ]) {
    assert.throws(
      () => securityHeaders({ nonce: 'abc', formTargets: [target] }),
      RangeError,
      target,
    )
  }
  assert.ok(securityHeaders({ nonce: 'abc', formTargets: ['http://localhost:4001'] }))
})
