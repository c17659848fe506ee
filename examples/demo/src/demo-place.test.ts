// Which ports and folder a demo takes; what it prints is true of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlace } from './demo-place.ts'
import { printWhatToTry } from './what-to-try.ts'

const places: readonly [args: readonly string[], network: number, desk: number, dataDir: string][] =
  [
    [[], 4000, 4005, '.tallystick/demo'],
    [['--port', '4000'], 4000, 4005, '.tallystick/demo'],
    [['--port', '5000'], 5000, 5005, '.tallystick/demo-5000'],
    [['--port=65530'], 65_530, 65_535, '.tallystick/demo-65530'],
  ]
for (const [args, network, desk, dataDir] of places) {
  test(`npm start -- ${args.join(' ')}`, () => {
    const place = readPlace(args)
    assert.deepEqual(
      [place.ports.network, place.ports.desk, place.dataDir],
      [network, desk, dataDir],
    )
    assert.equal(new Set(Object.values(place.ports)).size, 6)
  })
}

for (const port of ['', 'x', '0', '80', '65531', '4000.5', '-1']) {
  test(`--port=${port} is refused`, () => {
    assert.throws(() => readPlace([`--port=${port}`]), /is not a number from 1024 to 65530/)
  })
}

test('what it prints names every address, and what the operator commands need', () => {
  const addresses = {
    network: 'http://localhost:5000',
    courier: 'http://localhost:5001',
    harbor: 'http://127.0.0.1:5002',
    processor: 'http://127.0.0.1:5003',
    mailbox: 'http://127.0.0.1:5004',
    desk: 'http://127.0.0.1:5005',
  }
  const text = printWhatToTry({ addresses, operatorToken: 'a-token-of-this-demo' }, 1)
  for (const address of Object.values(addresses)) assert.ok(text.includes(address), address)
  const line =
    'export TALLYSTICK_URL=http://localhost:5000 TALLYSTICK_OPERATOR_TOKEN=a-token-of-this-demo'
  assert.ok(text.includes(line))
})
