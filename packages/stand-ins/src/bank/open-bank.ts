// A bank that takes payment files from a folder and pays what they say, each entry of each file.
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'

export type BankPayment = {
  /** By which the payer knows it again. */
  readonly reference: string
  readonly batch: string
  /** As the file says it. */
  readonly amount: string
  readonly currency: string
  readonly account: string
  readonly holder: string
}

/** @throws Error that says why a file is refused. */
export type BankFormat = (text: string) => readonly BankPayment[]

export type Bank = {
  /** All that was paid, also what was paid twice; takes first what lies in the folder. */
  readonly book: () => readonly BankPayment[]
}

/** @param outgoing where the payer lets files appear; what is taken goes beside it. */
export function openBank(outgoing: string, read: BankFormat): Bank {
  const taken = path.join(path.dirname(outgoing), 'taken-by-the-bank')
  const paid: BankPayment[] = []
  let count = 0
  return {
    book() {
      mkdirSync(outgoing, { recursive: true })
      mkdirSync(taken, { recursive: true })
      for (const name of readdirSync(outgoing).sort()) {
        // Read as it lies there: a file that is not whole would be refused.
        paid.push(...read(readFileSync(path.join(outgoing, name), 'utf8')))
        count += 1
        renameSync(path.join(outgoing, name), path.join(taken, `${count}-${name}`))
      }
      return paid
    },
  }
}
