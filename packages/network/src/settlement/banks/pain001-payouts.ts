// Payouts in euros by credit transfer files.
import type { Debtor } from '../../contract/index.ts'
import type { PayoutAdapter } from '../payout-adapter.ts'
import { createFilePayouts } from './file-payouts.ts'
import type { FileFormat } from './file-payouts.ts'
import type { OutgoingFiles } from './outgoing-files.ts'
import { writePain001 } from './write-pain001.ts'

export const pain001Kind = 'pain.001'

export function createPain001Payouts({
  files,
  ...sender
}: {
  readonly files: OutgoingFiles
  readonly debtor: Debtor
  readonly networkName: string
}): PayoutAdapter {
  const format: FileFormat = {
    kind: pain001Kind,
    extension: 'xml',
    currency: 'EUR',
    write: (batch) => writePain001({ ...batch, ...sender }),
    findFault: ({ payouts }) => {
      const wrong = payouts.find(({ account }) => account['iban'] === undefined)
      return wrong === undefined ? undefined : `${wrong.payout}: an account without IBAN`
    },
  }
  return createFilePayouts(format, files)
}
