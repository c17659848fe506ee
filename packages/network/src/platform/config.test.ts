import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { settings } from '../contract/index.ts'
import { ConfigError, printSettings, readConfig } from './config.ts'

describe('readConfig', () => {
  it('has a default for what needs one', () => {
    const config = readConfig({ PATH: '/bin', HOME: '/root' })
    assert.equal(config.port, 4000)
    assert.equal(config.host, '127.0.0.1')
    assert.equal(config.dataDir, '.tallystick')
    assert.equal(config.billingThreshold('USD'), 4_000_000n)
    assert.equal(config.sessionHours, 6)
    assert.equal(config.idleHours, 2)
    assert.equal(config.isSandbox, false)
    assert.equal(config.databaseUrl, undefined)
  })

  it('reads the environment', () => {
    const config = readConfig({
      TALLYSTICK_PORT: '0',
      TALLYSTICK_SANDBOX: 'yes',
      TALLYSTICK_URL: 'https://pay.example.org/',
      TALLYSTICK_SESSION_HOURS: '0.5',
      TALLYSTICK_HOST: '',
      TALLYSTICK_TEST_DATABASE_URL: 'postgresql://whatever',
    })
    assert.equal(config.port, 0)
    assert.equal(config.isSandbox, true)
    assert.equal(config.publicUrl, 'https://pay.example.org')
    assert.equal(config.sessionHours, 0.5)
    assert.equal(config.host, '127.0.0.1')
  })

  const refused: readonly (readonly [Record<string, string>, RegExp])[] = [
    [
      { TALLYSTICK_PROT: '4000' },
      /TALLYSTICK_PROT is not a setting; did you mean TALLYSTICK_PORT\?/,
    ],
    [{ TALLYSTICK_SESION_HOUR: '1' }, /did you mean TALLYSTICK_SESSION_HOURS/],
    [
      { TALLYSTICK_PORT: '65536' },
      /TALLYSTICK_PORT: "65536" is not a whole number from 0 to 65535/,
    ],
    [{ TALLYSTICK_PORT: '4000x' }, /whole number/],
    [{ TALLYSTICK_SANDBOX: 'maybe' }, /1 or 0/],
    [{ TALLYSTICK_URL: 'ftp://x' }, /http or https/],
    [{ TALLYSTICK_SESSION_HOURS: '0' }, /hours/],
    [{ TALLYSTICK_OPERATOR_EMAIL: 'Help <help@example.org>' }, /an e-mail address/],
    [{ TALLYSTICK_OPERATOR_EMAIL: 'help@example.org, eve@example.org' }, /an e-mail address/],
    [{ TALLYSTICK_BILLING_THRESHOLD: '4,00' }, /an amount/],
    [{ TALLYSTICK_BILLING_THRESHOLD: '4.00, JPY=0.5' }, /at most 0 decimals in JPY/],
    [{ TALLYSTICK_LOG_LEVEL: 'loud' }, /one of debug, info/],
    [{ TALLYSTICK_CONFIG: '/nonexistent.json' }, /nonexistent/],
  ]
  for (const [env, expected] of refused) {
    it(`refuses ${JSON.stringify(env)}`, () => {
      assert.throws(() => readConfig(env), expected)
    })
  }

  it('says everything that is wrong at once, and repeats no secret', () => {
    try {
      readConfig({
        TALLYSTICK_PORT: 'x',
        TALLYSTICK_HOSTT: 'y',
        TALLYSTICK_OPERATOR_TOKEN: 'hunter2 and blanks',
      })
      assert.fail('not refused')
    } catch (error) {
      assert.ok(error instanceof ConfigError)
      assert.equal(error.problems.length, 3)
      assert.doesNotMatch(error.message, /hunter2/)
    }
  })

  it('reads a file beneath the environment, and refuses what it does not know there too', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'config-'))
    const file = path.join(folder, 'settings.json')
    writeFileSync(file, JSON.stringify({ TALLYSTICK_PORT: 4100, TALLYSTICK_HOST: '::1' }))
    const config = readConfig({ TALLYSTICK_CONFIG: file, TALLYSTICK_PORT: '4200' })
    assert.equal(config.port, 4200)
    assert.equal(config.host, '::1')
    writeFileSync(file, JSON.stringify({ port: 4100 }))
    assert.throws(() => readConfig({ TALLYSTICK_CONFIG: file }), /port is not a setting/)
    writeFileSync(file, JSON.stringify({ TALLYSTICK_PORT: [1] }))
    assert.throws(() => readConfig({ TALLYSTICK_CONFIG: file }), /not a text, number/)
    rmSync(folder, { recursive: true })
  })
})

describe('printSettings', () => {
  it('has a row for each setting', () => {
    const text = printSettings()
    for (const { name, meaning } of settings.values()) {
      assert.ok(text.includes(`| \`${name}\` |`) && text.includes(meaning), name)
    }
  })
})
