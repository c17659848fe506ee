// What a bank answers to credit transfers: pain.002.001.10 (taken or not), camt.054.001.08 (what moved).

export type Answered = {
  readonly batch: string
  readonly reference: string
  readonly amount: string
  readonly currency: string
  readonly status: 'paid' | 'returned'
  /** A code of ISO 20022, such as AC04. */
  readonly reason: string
}

/** One entry for each payment, as where each is booked by itself. */
export function writeCamt054(answers: readonly Answered[]): string {
  const entries = answers.map((answer) => {
    const amount = `<Amt Ccy="${answer.currency}">${answer.amount}</Amt>`
    const isReturned = answer.status === 'returned'
    const side = `<CdtDbtInd>${isReturned ? 'CRDT' : 'DBIT'}</CdtDbtInd>`
    const code = isReturned ? 'RRTN' : 'ESCT'
    const returned = `<RtrInf><Rsn><Cd>${answer.reason}</Cd></Rsn></RtrInf>`
    return `<Ntry>${amount}${side}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-12-23</Dt></BookgDt>
      <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>${code}</SubFmlyCd></Fmly></Domn></BkTxCd>
      <NtryDtls><TxDtls><Refs><MsgId>${answer.batch}</MsgId><EndToEndId>${answer.reference}</EndToEndId></Refs>
      ${amount}${side}${isReturned ? returned : ''}</TxDtls></NtryDtls></Ntry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>ntf-1</MsgId><CreDtTm>2026-12-23T18:00:00+01:00</CreDtTm></GrpHdr>
<Ntfctn><Id>ntf-1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
${entries.join('\n')}
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
`
}

/** Prefixed, as some banks write it. */
export function writePain002(answers: readonly Answered[]): string {
  const [{ batch } = { batch: '' }] = answers
  const transactions = answers.map(({ reference, amount, currency, status, reason }) => {
    const why = `<p:StsRsnInf><p:Rsn><p:Cd>${reason}</p:Cd></p:Rsn></p:StsRsnInf>`
    return `<p:TxInfAndSts><p:OrgnlEndToEndId>${reference}</p:OrgnlEndToEndId>
      <p:TxSts>${status === 'paid' ? 'ACSC' : 'RJCT'}</p:TxSts>${status === 'paid' ? '' : why}
      <p:OrgnlTxRef><p:Amt><p:InstdAmt Ccy="${currency}">${amount}</p:InstdAmt></p:Amt></p:OrgnlTxRef></p:TxInfAndSts>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><p:CstmrPmtStsRpt>
<p:GrpHdr><p:MsgId>sts-1</p:MsgId><p:CreDtTm>2026-12-22T12:00:00Z</p:CreDtTm></p:GrpHdr>
<p:OrgnlGrpInfAndSts><p:OrgnlMsgId>${batch}</p:OrgnlMsgId><p:OrgnlMsgNmId>pain.001.001.09</p:OrgnlMsgNmId>
<p:GrpSts>PART</p:GrpSts></p:OrgnlGrpInfAndSts>
<p:OrgnlPmtInfAndSts><p:OrgnlPmtInfId>${batch}</p:OrgnlPmtInfId>
${transactions.join('\n')}
</p:OrgnlPmtInfAndSts></p:CstmrPmtStsRpt></p:Document>
`
}

/** All of a batch at once. */
export function writeRejectedBatch(batch: string, reason: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>sts-2</MsgId><CreDtTm>2026-12-22T12:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${batch}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>
</CstmrPmtStsRpt></Document>
`
}
