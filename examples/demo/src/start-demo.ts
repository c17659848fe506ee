// Starts everything on one machine, in the order they need each other: processor, mailbox, network, merchants, desk.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createSite as createHarbor } from '@tallystick/example-harbor-research'
import harborFile from '@tallystick/example-harbor-research/merchant.json' with { type: 'json' }
import { createSite as createCourier } from '@tallystick/example-morning-courier'
import courierFile from '@tallystick/example-morning-courier/merchant.json' with { type: 'json' }
import { readConfig, startNetwork } from '@tallystick/network'
import { startMailbox } from '@tallystick/stand-ins/mailbox'
import { startProcessor } from '@tallystick/stand-ins/processor'
import { startDesk } from './desk.ts'
import { createNetworkApi } from './network-api.ts'
import { registerMerchant } from './register-merchant.ts'
import { sampleCustomer } from './sample-data.ts'

export interface DemoPorts {
  readonly network: number
  readonly courier: number
  readonly harbor: number
  readonly processor: number
  readonly mailbox: number
  readonly desk: number
}

export interface DemoAddresses {
  readonly network: string
  readonly courier: string
  readonly harbor: string
  readonly processor: string
  readonly mailbox: string
  readonly desk: string
}

export interface Demo {
  readonly addresses: DemoAddresses
  /** The operator's token, also in `<data folder>/tokens.json` for the command line. */
  readonly operatorToken: string
  stop(): Promise<void>
}

export interface DemoInput {
  readonly dataDir: string
  readonly ports: DemoPorts
  readonly say: (line: string) => void
}

/** @throws when a port is taken or the database cannot start; nothing stays open then. */
export async function startDemo(input: DemoInput): Promise<Demo> {
  const closers: (() => Promise<void> | void)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).toReversed()) await close()
  }
  try {
    return { ...(await open(input, closers)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(
  { dataDir, ports, say }: DemoInput,
  closers: (() => Promise<void> | void)[],
): Promise<Omit<Demo, 'stop'>> {
  const tokens = openTokens(dataDir)
  const addresses = addressesOf(ports)
  // Processor and mailbox start before the network whose clock they follow; until then they have real time.
  let now = (): Temporal.Instant => Temporal.Now.instant()
  const processor = await startProcessor({
    port: ports.processor,
    apiKey: tokens.processorKey,
    controlKey: tokens.processorKey,
    file: `${dataDir}/processor.ndjson`,
    clock: () => now(),
  })
  closers.push(() => processor.close())
  const mailbox = await startMailbox({
    smtpPort: 0,
    httpPort: ports.mailbox,
    clock: () => now(),
  })
  closers.push(() => mailbox.close())

  const network = await startNetwork({
    config: readConfig({
      TALLYSTICK_DATA: `${dataDir}/network`,
      TALLYSTICK_PORT: String(ports.network),
      TALLYSTICK_URL: addresses.network,
      TALLYSTICK_SANDBOX: '1',
      // Who tries things out buys more in an hour than others in their first month.
      TALLYSTICK_CREDIT_LIMIT: '500.00',
      TALLYSTICK_OPERATOR_TOKEN: tokens.operatorToken,
      TALLYSTICK_PROCESSOR_URL: addresses.processor,
      TALLYSTICK_PROCESSOR_KEY: tokens.processorKey,
      TALLYSTICK_SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
      TALLYSTICK_LOG_LEVEL: 'warn',
    }),
    say,
  })
  closers.push(() => network.stop())
  const { clock } = network
  now = () => clock.now()

  const api = createNetworkApi(addresses.network, tokens.operatorToken)
  const folder = `${dataDir}/merchants`
  const shop = { issuer: addresses.network }
  const courier = await registerMerchant(api, {
    file: courierFile,
    site: addresses.courier,
    folder,
  })
  const harbor = await registerMerchant(api, { file: harborFile, site: addresses.harbor, folder })
  const courierSite = createCourier({ ...shop, ...courier, site: addresses.courier })
  await courierSite.listen(ports.courier)
  closers.push(() => courierSite.close())
  const harborSite = createHarbor({ ...shop, ...harbor, site: addresses.harbor })
  await harborSite.listen(ports.harbor)
  closers.push(() => harborSite.close())
  say(`merchants: ${courier.name}, ${harbor.name}`)

  await api.call('POST', '/api/v1/sandbox/customers', { body: sampleCustomer, key: 'demo rosa' })
  const desk = await startDesk({
    port: ports.desk,
    api,
    clock,
    merchants: [courier, harbor],
    addresses,
  })
  closers.push(() => desk.close())
  return { addresses, operatorToken: tokens.operatorToken }
}

/** `localhost` and `127.0.0.1` are two domains to a browser, as the two merchants would be. */
function addressesOf(ports: DemoPorts): DemoAddresses {
  return {
    network: `http://localhost:${ports.network}`,
    courier: `http://localhost:${ports.courier}`,
    harbor: `http://127.0.0.1:${ports.harbor}`,
    processor: `http://127.0.0.1:${ports.processor}`,
    mailbox: `http://127.0.0.1:${ports.mailbox}`,
    desk: `http://127.0.0.1:${ports.desk}`,
  }
}

interface Tokens {
  readonly operatorToken: string
  readonly processorKey: string
}

/** Secrets of this demo, made at its first start. */
function openTokens(dataDir: string): Tokens {
  mkdirSync(dataDir, { recursive: true })
  const path = `${dataDir}/tokens.json`
  if (!existsSync(path)) {
    const token = (): string => randomBytes(24).toString('base64url')
    writeFileSync(path, JSON.stringify({ operatorToken: token(), processorKey: token() }), {
      mode: 0o600,
    })
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Tokens
}
