// A bank that takes credit transfer files.
import { readPain001 } from '@tallystick/stand-ins/bank'
import { idOfBankReference } from '../banks/bank-reference.ts'
import { createPain001Payouts } from '../banks/pain001-payouts.ts'
import { openFileBank } from './open-file-bank.ts'

export const pain001Sender = {
  debtor: { name: 'Größe & Söhne <Netz>', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  networkName: 'Tally & Co',
}

export const pain001Accounts = [
  { holder: 'Łódź "Daily" & Sons', iban: 'FR1420041010050500013M02606', bic: 'AGRIFRPP' },
  { holder: 'The Journal', iban: 'GB29NWBK60161331926819' },
] as const

export function openPain001Bank() {
  return openFileBank({
    adapterOf: (files) => createPain001Payouts({ files, ...pain001Sender }),
    read: readPain001,
    payoutOf: idOfBankReference,
    accounts: [...pain001Accounts],
  })
}
