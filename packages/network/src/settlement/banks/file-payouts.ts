// A way of paying by files: a batch is one file, which a program of the bank takes.
import type { CurrencyCode } from '@tallystick/money'
import { microsPerMinorUnit } from '@tallystick/money'
import type { PayoutAdapter, PayoutBatch, SentBatch } from '../payout-adapter.ts'
import type { OutgoingFiles } from './outgoing-files.ts'

export interface FileFormat {
  readonly kind: string
  /** Without the point. */
  readonly extension: string
  readonly currency: string
  /** The same text for the same batch, for ever. */
  readonly write: (batch: PayoutBatch) => string
  /** What this format cannot say of a batch; undefined: it can. */
  readonly findFault: (batch: PayoutBatch) => string | undefined
}

/** A file that could not be written is in doubt as a lost answer is: it is put again under its name, and goes once. */
export function createFilePayouts(format: FileFormat, files: OutgoingFiles): PayoutAdapter {
  const nameOf = (batch: string): string => `${batch}.${format.extension}`
  return {
    kind: format.kind,
    async sendBatch(batch) {
      const fault = findAmountFault(batch, format.currency) ?? format.findFault(batch)
      if (fault !== undefined) return { outcome: 'refused', detail: fault }
      const put = await files.put(nameOf(batch.batch), format.write(batch)).catch(asUnknown)
      if (put === 'put') return { outcome: 'accepted' }
      if (put === 'differs') return { outcome: 'refused', detail: 'known with other content' }
      return put
    },
    async findBatch(batch) {
      const found = await files.has(nameOf(batch)).catch(asUnknown)
      if (typeof found !== 'boolean') return 'unknown'
      return found ? 'accepted' : 'absent'
    },
  }
}

function findAmountFault({ currency, payouts }: PayoutBatch, accepted: string): string | undefined {
  if (currency !== accepted) return `it pays in ${accepted} only`
  const wrong = payouts.find(({ amountMicros }) => !isPayable(amountMicros, currency))
  return wrong === undefined ? undefined : `${wrong.payout}: an amount that nobody can pay`
}

function isPayable(amountMicros: bigint, currency: CurrencyCode): boolean {
  return amountMicros > 0n && amountMicros % microsPerMinorUnit(currency) === 0n
}

/** The disk is full, the folder is away or not ours. Any other error is a fault of ours. */
function asUnknown(error: unknown): Extract<SentBatch, { outcome: 'unknown' }> {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  // Without the path: this is shown to operators, and kept.
  return { outcome: 'unknown', detail: `${syscall}: ${code}` }
}
