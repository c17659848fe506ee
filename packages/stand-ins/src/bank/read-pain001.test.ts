// A bank refuses what its schema does not allow, and what does not add up: each fault is planted in a right file.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPain001 } from './read-pain001.ts'

const transfer = `<CdtTrfTxInf><PmtId><EndToEndId>out-1</EndToEndId></PmtId>
  <Amt><InstdAmt Ccy="EUR">12.34</InstdAmt></Amt><Cdtr><Nm>The Daily</Nm></Cdtr>
  <CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct></CdtTrfTxInf>`
const counts = '<NbOfTxs>1</NbOfTxs><CtrlSum>12.34</CtrlSum>'
const right = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
<GrpHdr><MsgId>pob-1</MsgId><CreDtTm>2026-12-22T09:00:00Z</CreDtTm>${counts}<InitgPty><Nm>Tally</Nm></InitgPty></GrpHdr>
<PmtInf><PmtInfId>pob-1</PmtInfId><PmtMtd>TRF</PmtMtd>${counts}<ReqdExctnDt><Dt>2026-12-22</Dt></ReqdExctnDt>
<Dbtr><Nm>Tally</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
${transfer}</PmtInf></CstmrCdtTrfInitn></Document>`

test('what is right is paid', () => {
  assert.deepEqual(readPain001(right), [
    {
      reference: 'out-1',
      batch: 'pob-1',
      amount: '12.34',
      currency: 'EUR',
      account: 'DE89370400440532013000',
      holder: 'The Daily',
    },
  ])
})

const faults: readonly (readonly [from: string, to: string, why: RegExp])[] = [
  ['pain.001.001.09"', 'pain.001.001.03"', /another namespace/],
  ['<PmtMtd>TRF</PmtMtd>', '', /PmtMtd is missing/],
  ['<PmtMtd>TRF', '<PmtMtd>TRX', /enumeration/],
  [
    '<PmtInfId>pob-1</PmtInfId><PmtMtd>TRF</PmtMtd>',
    '<PmtMtd>TRF</PmtMtd><PmtInfId>pob-1</PmtInfId>',
    /not expected/,
  ],
  ['<MsgId>pob-1', `<MsgId>${'x'.repeat(36)}`, /maxLength/],
  ['<MsgId>pob-1', '<MsgId>', /minLength/],
  ['<MsgId>', '<MsgId x="1">', /an attribute/],
  ['T09:00:00Z', ' 09:00', /dateTime/],
  ['Ccy="EUR">12.34', '>12.34', /without Ccy/],
  ['Ccy="EUR">12.34', 'Ccy="euro">12.34', /pattern/],
  ['Ccy="EUR">12.34', 'Ccy="EUR">12,34', /decimal/],
  ['Ccy="EUR">12.34', 'Ccy="EUR">12.345678', /fractionDigits/],
  ['Ccy="EUR">12.34', 'Ccy="EUR">-12.34', /minInclusive/],
  ['Ccy="EUR">12.34', 'Ccy="EUR">12.35', /CtrlSum/],
  ['<IBAN>DE89', '<IBAN>DE88', /the IBAN/],
  ['<IBAN>DE', '<IBAN>de', /pattern/],
  ['<Othr><Id>NOTPROVIDED</Id></Othr>', '<Name>none</Name>', /not expected/],
  ['<Cdtr><Nm>The Daily</Nm></Cdtr>', '<Cdtr><Nm>One</Nm><Nm>Two</Nm></Cdtr>', /2 times Nm/],
  ['The Daily', 'The <b>Daily</b>', /elements/],
  ['The Daily', 'The &daily;', /well-formed/],
  ['<Dbtr>', '<Dbtr>x', /text between/],
  [transfer, transfer + transfer, /NbOfTxs/],
  ['</PmtInf>', '', /well-formed/],
]
for (const [from, to, why] of faults) {
  test(`${from} as ${to.slice(0, 40)}: ${why}`, () => {
    assert.ok(right.includes(from))
    assert.throws(() => readPain001(right.replace(from, to)), why)
  })
}

test('a file that ends early is no file', () => {
  for (let length = 1; length < right.length; length += 97) {
    assert.throws(() => readPain001(right.slice(0, length)))
  }
})
