// Reads a credit transfer file as a bank does: by the schema first, then what has to add up.
import { readFileSync } from 'node:fs'
import { findSchemaFaults } from './find-schema-faults.ts'
import type { BankPayment } from './open-bank.ts'
import { elementAt, readElements, textAt } from './read-elements.ts'

const schema = readFileSync(new URL('pain.001.001.09.xsd', import.meta.url), 'utf8')

/** @throws Error that says why the file is refused. */
export function readPain001(xml: string): readonly BankPayment[] {
  const faults = findSchemaFaults(schema, xml)
  if (faults.length > 0) throw new Error(`not by the schema: ${faults.join('; ')}`)
  const initiation = elementAt(readElements(xml), 'CstmrCdtTrfInitn')
  const payment = elementAt(initiation, 'PmtInf')
  if (!isIbanRight(textAt(payment, 'DbtrAcct/Id/IBAN'))) throw new Error('the IBAN of the debtor')
  const transfers = payment.children.filter(({ name }) => name === 'CdtTrfTxInf')
  const payments = transfers.map((transfer): BankPayment => {
    const account = textAt(transfer, 'CdtrAcct/Id/IBAN')
    if (!isIbanRight(account)) throw new Error(`the IBAN ${account}`)
    const amount = elementAt(transfer, 'Amt/InstdAmt')
    return {
      reference: textAt(transfer, 'PmtId/EndToEndId'),
      batch: textAt(initiation, 'GrpHdr/MsgId'),
      amount: amount.text,
      currency: amount.attributes['Ccy'] ?? '',
      account,
      holder: textAt(transfer, 'Cdtr/Nm'),
    }
  })
  const cents = payments.reduce((sum, { amount }) => sum + centsOf(amount), 0n)
  for (const group of [elementAt(initiation, 'GrpHdr'), payment]) {
    if (textAt(group, 'NbOfTxs') !== String(payments.length)) throw new Error('NbOfTxs')
    if (centsOf(textAt(group, 'CtrlSum')) !== cents) throw new Error('CtrlSum')
  }
  if (new Set(payments.map(({ reference }) => reference)).size < payments.length) {
    throw new Error('an EndToEndId twice')
  }
  return payments
}

function centsOf(amount: string): bigint {
  const [, whole = '', cents = ''] = /^(\d+)\.(\d\d)$/.exec(amount) ?? []
  if (whole === '') throw new Error(`the amount ${amount}`)
  return BigInt(whole + cents)
}

/** Digit by digit, as ISO 7064 describes it. */
function isIbanRight(iban: string): boolean {
  let rest = 0
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(letter, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
