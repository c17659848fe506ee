// A credit transfer file: ISO 20022 pain.001.001.09, as SEPA uses it. Pure.
import { getCurrency, printMicros } from '@tallystick/money'
import { plainName } from '../../contract/index.ts'
import type { Debtor } from '../../contract/index.ts'
import type { PayoutBatch, PayoutOrder } from '../payout-adapter.ts'
import { bankReferenceOf } from './bank-reference.ts'

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'
const nameLengthMax = 70
const euro = getCurrency('EUR').code

export interface Pain001Input extends PayoutBatch {
  readonly debtor: Debtor
  /** The network, on the statement of who is paid. */
  readonly networkName: string
}

/** Each payment is booked by itself, so that the bank's statements name it. */
export function writePain001(input: Pain001Input): string {
  const { batch, recordedAt, payouts, debtor } = input
  const message = bankReferenceOf(batch)
  const totalMicros = payouts.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
  const counts =
    element('NbOfTxs', String(payouts.length)) + element('CtrlSum', printEuros(totalMicros))
  const name = element('Nm', escape(plainName(debtor.name, nameLengthMax)))
  const header =
    element('MsgId', message) +
    element('CreDtTm', recordedAt.round('second').toString()) +
    counts +
    element('InitgPty', name)
  const executedOn = recordedAt.toZonedDateTimeISO('UTC').toPlainDate().toString()
  const payment =
    element('PmtInfId', message) +
    element('PmtMtd', 'TRF') +
    element('BtchBookg', 'false') +
    counts +
    element('PmtTpInf', element('SvcLvl', element('Cd', 'SEPA'))) +
    element('ReqdExctnDt', element('Dt', executedOn)) +
    element('Dbtr', name) +
    element('DbtrAcct', element('Id', element('IBAN', debtor.iban))) +
    element('DbtrAgt', element('FinInstnId', bankOf(debtor.bic))) +
    element('ChrgBr', 'SLEV')
  const transfers = payouts.map((payout) => writeTransfer(payout, input))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Document xmlns="${namespace}"><CstmrCdtTrfInitn>`,
    element('GrpHdr', header),
    `<PmtInf>${payment}`,
    ...transfers,
    '</PmtInf>',
    '</CstmrCdtTrfInitn></Document>',
    '',
  ].join('\n')
}

function writeTransfer(
  { payout, amountMicros, account }: PayoutOrder,
  { networkName }: Pain001Input,
): string {
  const reference = bankReferenceOf(payout)
  const { holder = '', iban = '', bic } = account
  return element(
    'CdtTrfTxInf',
    element('PmtId', element('InstrId', reference) + element('EndToEndId', reference)) +
      element('Amt', `<InstdAmt Ccy="${euro}">${printEuros(amountMicros)}</InstdAmt>`) +
      (bic === undefined ? '' : element('CdtrAgt', element('FinInstnId', bankOf(bic)))) +
      element('Cdtr', element('Nm', escape(plainName(holder, nameLengthMax)))) +
      element('CdtrAcct', element('Id', element('IBAN', iban))) +
      element('RmtInf', element('Ustrd', escape(plainName(`${networkName} ${reference}`, 140)))),
  )
}

function bankOf(bic: string | undefined): string {
  return bic === undefined ? element('Othr', element('Id', 'NOTPROVIDED')) : element('BICFI', bic)
}

function printEuros(micros: bigint): string {
  return printMicros(micros, euro)
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

/** Names are plain already: of what XML reads only the apostrophe is left, which needs nothing between tags. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
