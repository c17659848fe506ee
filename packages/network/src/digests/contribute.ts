// What digests bring to the network: the round of mornings, and how a mail of purchases is written.
import type { Contribution } from '../platform/index.ts'
import type { DigestPorts } from './digest-ports.ts'
import { writeDigest } from './write-digest.ts'
import { writeDueDigests } from './write-due-digests.ts'

export function contributeDigests(ports: DigestPorts): Contribution {
  return {
    jobs: [
      {
        name: 'write-digests',
        // As fine as the time zones of the world are.
        everySeconds: 900,
        work: (signal) => writeDueDigests(ports, signal),
      },
    ],
    work: {
      write_digest: {
        retry: { firstSeconds: 30, factor: 3, maxSeconds: 3600, hours: 48 },
        outside: (work) => writeDigest(ports, work),
      },
    },
  }
}
