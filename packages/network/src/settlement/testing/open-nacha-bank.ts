// A bank that takes files of ACH credits. Of a payment it knows fifteen characters, and what its addenda says.
import { readNacha } from '@tallystick/stand-ins/bank'
import { idOfBankReference } from '../banks/bank-reference.ts'
import { createNachaPayouts } from '../banks/nacha-payouts.ts'
import { openFileBank } from './open-file-bank.ts'

export const nachaSender = {
  originator: {
    name: 'Tally & Söhne Incorporated',
    companyId: '1234567890',
    routingNumber: '121042882',
    bankName: 'First Bank',
  },
  networkName: 'Tally & Co',
}

export const nachaAccounts = [
  {
    holder: 'The “Daily” of Łódź',
    routingNumber: '231380104',
    number: '987654321',
    type: 'checking',
  },
  { holder: 'The Journal', routingNumber: '091400606', number: '12-34567', type: 'savings' },
] as const

export function openNachaBank() {
  return openFileBank({
    adapterOf: (files) => createNachaPayouts({ files, ...nachaSender }),
    read: (text) =>
      readNacha(text).map((entry) => ({
        ...entry,
        reference: entry.addenda.split(' ').at(-1) ?? '',
      })),
    payoutOf: idOfBankReference,
    accounts: [...nachaAccounts],
  })
}
