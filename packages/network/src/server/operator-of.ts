// Who runs the network: from the settings; in a sandbox, where they say nothing, somebody invented.
import type { Config, Operator } from '../contract/index.ts'

/** Nobody's: a name, a domain (RFC 2606) and a telephone number (Ofcom, for drama) that are kept free for such use. */
const invented = {
  name: 'Example Network Ltd (sandbox)',
  addressLines: ['12 Harbour Row', 'Exampleton EX1 2MP', 'United Kingdom'],
  email: 'help@network.example',
  phone: '+44 20 7946 0018',
} as const satisfies Operator

type OperatorConfig = Pick<
  Config,
  | 'isSandbox'
  | 'networkName'
  | 'operatorName'
  | 'operatorAddress'
  | 'operatorEmail'
  | 'operatorPhone'
  | 'operatorTaxId'
>

export function operatorOf(config: OperatorConfig): Operator {
  const { operatorName, operatorAddress, operatorEmail, operatorPhone, operatorTaxId } = config
  // All invented or nothing: a real name never stands over an invented address.
  const isUnset = [
    operatorName,
    operatorAddress,
    operatorEmail,
    operatorPhone,
    operatorTaxId,
  ].every((value) => value === undefined)
  if (config.isSandbox && isUnset) return invented
  return {
    name: operatorName ?? config.networkName,
    addressLines: operatorAddress ?? [],
    email: operatorEmail,
    phone: operatorPhone,
    taxId: operatorTaxId,
  }
}
