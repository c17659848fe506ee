// What banks answer to credit transfers: pain.002 (was it taken), camt.053 and camt.054 (what moved). Pure.
import { readMicros } from '@tallystick/money'
import type { BankLine, BankStatus, ReadBankReport } from './bank-line.ts'
import { idOfBankReference } from './bank-reference.ts'
import { nodeAt, nodesAt, readXml, textAt } from './read-xml.ts'
import type { XmlNode } from './read-xml.ts'

/** It was seen as a double: then the first one may have gone. */
const doubleReasons = new Set(['AM05', 'DU01', 'DU02', 'DU03', 'DU04', 'DU05'])
/** Of what a payment can be: what ends it well. Accepted, pending and settling are no end. */
const paidStatuses = new Set(['ACSC', 'ACCC'])

/** @throws SyntaxError for what is no XML, RangeError for a document of another kind. */
export function readIsoAnswers(xml: string): ReadBankReport {
  const document = readXml(xml)
  const found = [
    ...nodesAt(document, 'CstmrPmtStsRpt').flatMap(readStatusReport),
    ...nodesAt(document, 'BkToCstmrStmt/Stmt/Ntry').flatMap(readEntry),
    ...nodesAt(document, 'BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry').flatMap(readEntry),
  ]
  const isKnown = ['CstmrPmtStsRpt', 'BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn']
  if (!document.children.some(({ name }) => isKnown.includes(name))) {
    throw new RangeError('neither pain.002 nor camt.053 nor camt.054')
  }
  return { lines: found.map((line, at) => ({ ...line, number: at + 1 })), refused: [] }
}

type Line = Omit<BankLine, 'number'>

function readStatusReport(report: XmlNode): readonly Line[] {
  const batch = idOfBankReference(textAt(report, 'OrgnlGrpInfAndSts/OrgnlMsgId') ?? '')
  const payments = nodesAt(report, 'OrgnlPmtInfAndSts')
  const transactions = payments.flatMap((payment) => nodesAt(payment, 'TxInfAndSts'))
  const lines = transactions.flatMap(readTransactionStatus)
  const groups = [
    ...nodesAt(report, 'OrgnlGrpInfAndSts').map((group) => ({ group, status: 'GrpSts' })),
    ...payments.map((group) => ({ group, status: 'PmtInfSts' })),
  ]
  const rejected = groups.find(({ group, status }) => textAt(group, status) === 'RJCT')
  // Where payments are named too, they say it themselves.
  if (rejected === undefined || transactions.length > 0) return lines
  return [{ names: { batch }, ...rejectedAs(rejected.group), amountMicros: null, currency: null }]
}

function readTransactionStatus(transaction: XmlNode): readonly Line[] {
  const status = textAt(transaction, 'TxSts') ?? ''
  const names = { payout: idOfBankReference(textAt(transaction, 'OrgnlEndToEndId') ?? '') }
  const amount = amountOf(nodeAt(transaction, 'OrgnlTxRef/Amt/InstdAmt'))
  if (status === 'RJCT') return [{ names, ...rejectedAs(transaction), ...amount }]
  return paidStatuses.has(status) ? [{ names, status: 'paid', reason: null, ...amount }] : []
}

function rejectedAs(of: XmlNode): { readonly status: BankStatus; readonly reason: string } {
  const code = textAt(of, 'StsRsnInf/Rsn/Cd', 'StsRsnInf/Rsn/Prtry') ?? ''
  const text = textAt(of, 'StsRsnInf/AddtlInf') ?? ''
  return {
    status: doubleReasons.has(code) ? 'doubtful' : 'returned',
    reason: sayReason(code, text),
  }
}

/** Money that went is paid; money that comes with the name of one of our payouts can only be that coming back. */
function readEntry(entry: XmlNode): readonly Line[] {
  if (textAt(entry, 'Sts/Cd', 'Sts') !== 'BOOK') return []
  const transactions = nodesAt(entry, 'NtryDtls/TxDtls')
  return transactions.flatMap((transaction): readonly Line[] => {
    const reference = textAt(transaction, 'Refs/EndToEndId')
    if (reference === undefined) return []
    const amount = nodeAt(
      transaction,
      'AmtDtls/InstdAmt/Amt',
      'RtrInf/OrgnlAmt',
      'Amt',
      'AmtDtls/TxAmt/Amt',
    )
    const whole = transactions.length === 1 ? nodeAt(entry, 'Amt') : undefined
    const common = { names: { payout: idOfBankReference(reference) }, ...amountOf(amount ?? whole) }
    const isComing = textAt(entry, 'CdtDbtInd') === 'CRDT'
    if (!isComing && textAt(entry, 'RvslInd') === 'true') return []
    if (!isComing) return [{ ...common, status: 'paid', reason: null }]
    const code = textAt(transaction, 'RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry') ?? ''
    const text = textAt(transaction, 'RtrInf/AddtlInf') ?? ''
    return [{ ...common, status: 'returned', reason: sayReason(code, text) }]
  })
}

const reasonLengthMax = 300

function sayReason(code: string, text: string): string {
  return (
    [code, text]
      .filter((part) => part !== '')
      .join(' ')
      .slice(0, reasonLengthMax) || 'returned'
  )
}

/** An amount that cannot be read is none that was asked for. */
function amountOf(node: XmlNode | undefined): Pick<Line, 'amountMicros' | 'currency'> {
  if (node === undefined) return { amountMicros: null, currency: null }
  const read = readMicros(node.text.trim())
  return { amountMicros: read.ok ? read.micros : -1n, currency: node.currency }
}
