// A merchant's addresses: what the operator adds is vouched for, what the merchant adds it has to prove.
import { readAddress } from '@tallystick/addresses'
import type { Random } from '../platform/index.ts'
import { changeMerchant } from './change-merchant.ts'
import type { ChangedMerchant, ChangePorts } from './change-merchant.ts'
import { findMerchant } from './find-merchant.ts'
import { newProofText } from './proof-text.ts'
import { deleteAddress, insertAddresses, selectAddresses, updateAddressProved } from './store.ts'

const addressCountMax = 50

/**
 * Registers one more address; one that is registered stays as it is, but that the operator vouches for it from now on.
 */
export async function addAddress(
  ports: ChangePorts & { readonly random: Random },
  input: {
    readonly merchant: string
    readonly address: string
    readonly addedBy: 'operator' | 'merchant'
  },
): Promise<ChangedMerchant> {
  const read = readAddress(input.address)
  if (!read.ok) return { status: 'refused', code: 'invalid_address', detail: read.fault }
  const { merchant, addedBy } = input
  const { address } = read
  const addedAt = ports.clock.now()
  const isVouchedFor = addedBy === 'operator'
  return await changeMerchant(ports, 'merchants.add-address', merchant, async (tx) => {
    const known = await selectAddresses(tx, merchant)
    const same = known.find((row) => row.address === address)
    if (same !== undefined) {
      if (same.isProved || !isVouchedFor) return { status: 'exists' }
      await updateAddressProved(tx, { merchant, address, provedBy: 'operator', provedAt: addedAt })
      return { status: 'changed' }
    }
    if (known.length >= addressCountMax) return { status: 'refused', code: 'too_many_addresses' }
    const proofText = isVouchedFor ? null : newProofText(ports.random)
    await insertAddresses(tx, merchant, [{ address, proofText }], addedAt)
    return { status: 'changed' }
  })
}

/** Takes an address out, unless it is out already; the site itself stays: the merchant is told of everything there. */
export async function removeAddress(
  ports: ChangePorts,
  input: { readonly merchant: string; readonly address: string },
): Promise<ChangedMerchant> {
  const read = readAddress(input.address)
  if (!read.ok) return { status: 'refused', code: 'invalid_address', detail: read.fault }
  return await changeMerchant(ports, 'merchants.remove-address', input.merchant, async (tx) => {
    const merchant = await findMerchant(tx, input.merchant)
    if (merchant?.site === read.address) {
      return { status: 'refused', code: 'invalid_address', detail: 'the site itself stays' }
    }
    return {
      status: (await deleteAddress(tx, input.merchant, read.address)) ? 'changed' : 'exists',
    }
  })
}
