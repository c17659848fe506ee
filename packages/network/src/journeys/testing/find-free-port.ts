// A port that nothing listens on: the public address has to be known before the network is made.
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
