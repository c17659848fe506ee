// Who runs the network, line by line, as on the head of a letter.
import type { Operator } from '../../../contract/index.ts'
import type { Texts } from '../../texts/index.ts'

export function operatorLines(
  { customer }: Texts,
  { name, addressLines, email, phone, taxId }: Operator,
): readonly string[] {
  const words = customer.statement.document
  return [
    name,
    ...addressLines,
    ...(email === undefined ? [] : [email]),
    ...(phone === undefined ? [] : [words.phone(phone)]),
    ...(taxId === undefined ? [] : [words.taxId(taxId)]),
  ]
}
