import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientAddress, trustProxies } from './client-address.ts'

const isTrusted = trustProxies(['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'])

const table: readonly [
  name: string,
  remote: string | undefined,
  forwardedFor: string | undefined,
  client: string | undefined,
][] = [
  ['no proxy', '8.8.4.4', undefined, '8.8.4.4'],
  ['a stranger who writes the header', '8.8.4.4', '1.2.3.4', '8.8.4.4'],
  ['a proxy of ours', '127.0.0.1', '8.8.4.4', '8.8.4.4'],
  ['what a caller wrote before our proxy', '127.0.0.1', '1.2.3.4, 8.8.4.4', '8.8.4.4'],
  ['two proxies of ours', '127.0.0.1', '1.2.3.4, 8.8.4.4, 10.1.2.3', '8.8.4.4'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1', '::ffff:8.8.4.4', '8.8.4.4'],
  ['IPv6', '2001:db8::5', '2a00:1450::1', '2a00:1450::1'],
  ['with ports', '::1', '8.8.4.4:4711', '8.8.4.4'],
  ['with brackets', '::1', '[2a00:1450::1]:443', '2a00:1450::1'],
  ['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
  ['a proxy that says nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['only proxies', '127.0.0.1', '10.0.0.1', '10.0.0.1'],
  ['no address at all', undefined, '8.8.4.4', undefined],
]
for (const [name, remote, forwardedFor, client] of table) {
  test(`${name}: ${client ?? 'unknown'}`, () => {
    assert.equal(clientAddress({ remote, forwardedFor, isTrusted }), client)
  })
}

test('where no proxy is named, nobody is believed', () => {
  const nobody = trustProxies([])
  const input = { remote: '127.0.0.1', forwardedFor: '8.8.4.4', isTrusted: nobody }
  assert.equal(clientAddress(input), '127.0.0.1')
})
