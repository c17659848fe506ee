// What the OpenID Provider's library says while it is loaded: nothing, and afterwards warnings come through again.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

test('loading the provider says nothing, and silences nothing else', () => {
  const room = new URL('../index.ts', import.meta.url).href
  const script = `await import('${room}'); console.warn('oidc-provider WARNING: Unsupported runtime.')`
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script],
    { encoding: 'utf8' },
  )
  assert.deepEqual(
    { stdout, stderr: stderr.trim().split('\n'), status },
    { stdout: '', stderr: ['oidc-provider WARNING: Unsupported runtime.'], status: 0 },
  )
})
