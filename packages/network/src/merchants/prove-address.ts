// Looks whether an address proves to be the merchant's: by a file there, or by a TXT record of its name.
import { readAddress } from '@tallystick/addresses'
import type { HttpClient, TextRecords } from '../platform/index.ts'
import { changeMerchant } from './change-merchant.ts'
import type { ChangedMerchant, ChangePorts } from './change-merchant.ts'
import type { AddressProof } from './merchant.ts'
import { hasProofLine, hasProofRecord, proofFileOf, proofRecordOf } from './proof-text.ts'
import { selectAddresses, updateAddressProved } from './store.ts'
import type { AddressRow } from './store.ts'

export type ProofPorts = ChangePorts & {
  readonly http: HttpClient
  readonly textRecords: TextRecords
}

const fileSizeMaxBytes = 64 * 1024

/**
 * Nothing is open while others are asked. What was proved stays proved, so that a site that is down for a while, or is
 * moved, sells on.
 */
export async function proveAddress(
  ports: ProofPorts,
  input: { readonly merchant: string; readonly address: string },
): Promise<ChangedMerchant> {
  const read = readAddress(input.address)
  if (!read.ok) return { status: 'refused', code: 'invalid_address', detail: read.fault }
  const { merchant } = input
  const { address } = read
  const find = (rows: readonly AddressRow[]): AddressRow | undefined =>
    rows.find((row) => row.address === address)
  const waiting = find(
    await ports.database.read('merchants.read-proof', (tx) => selectAddresses(tx, merchant)),
  )
  if (waiting === undefined) return { status: 'refused', code: 'address_not_registered' }
  const { proofText, isProved } = waiting
  if (isProved || proofText === null) return { status: 'exists' }
  const provedBy = await findProof(ports, { address, proofText })
  if (provedBy === undefined) {
    return {
      status: 'refused',
      code: 'proof_not_found',
      detail: describePlaces(address, proofText),
    }
  }
  const provedAt = ports.clock.now()
  return await changeMerchant(ports, 'merchants.prove-address', merchant, async (tx) => {
    // It may have been taken out meanwhile, and added again with another text.
    const now = find(await selectAddresses(tx, merchant))
    if (now === undefined) return { status: 'refused', code: 'address_not_registered' }
    if (now.isProved) return { status: 'exists' }
    if (now.proofText !== proofText) return { status: 'refused', code: 'proof_not_found' }
    await updateAddressProved(tx, { merchant, address, provedBy, provedAt })
    return { status: 'changed' }
  })
}

async function findProof(
  { http, textRecords }: Pick<ProofPorts, 'http' | 'textRecords'>,
  { address, proofText }: { readonly address: string; readonly proofText: string },
): Promise<AddressProof | undefined> {
  const url = proofFileOf(address)
  try {
    const answer = await http.request({
      name: 'merchant-proof',
      url,
      sizeMaxBytes: fileSizeMaxBytes,
    })
    if (answer.status === 200 && hasProofLine(answer.text(), proofText)) return 'file'
  } catch {
    // Not there, not to be reached, or not public: the record may say it.
  }
  const name = proofRecordOf(address)
  if (name === undefined) return undefined
  return hasProofRecord(await textRecords.find(name), proofText) ? 'record' : undefined
}

function describePlaces(address: string, proofText: string): string {
  const name = proofRecordOf(address)
  const record = name === undefined ? '' : `, and no TXT record of ${name}`
  return `no line of ${proofFileOf(address)}${record} says ${proofText}`
}
