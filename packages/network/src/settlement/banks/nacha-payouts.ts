// Payouts in dollars by files of ACH credits.
import type { Originator } from '../../contract/index.ts'
import type { PayoutAdapter } from '../payout-adapter.ts'
import { createFilePayouts } from './file-payouts.ts'
import type { FileFormat } from './file-payouts.ts'
import type { OutgoingFiles } from './outgoing-files.ts'
import { nachaMicrosMax, writeNacha } from './write-nacha.ts'

export const nachaKind = 'nacha'

export function createNachaPayouts({
  files,
  ...sender
}: {
  readonly files: OutgoingFiles
  readonly originator: Originator
  readonly networkName: string
}): PayoutAdapter {
  const format: FileFormat = {
    kind: nachaKind,
    extension: 'ach',
    currency: 'USD',
    write: (batch) => writeNacha({ ...batch, ...sender }),
    findFault: ({ payouts }) => {
      const lacking = payouts.find(({ account }) => account['routingNumber'] === undefined)
      if (lacking !== undefined) return `${lacking.payout}: an account without routing number`
      const large = payouts.find(({ amountMicros }) => amountMicros > nachaMicrosMax)
      return large === undefined ? undefined : `${large.payout}: more than ten digits of cents`
    },
  }
  return createFilePayouts(format, files)
}
