// Another member id for a sign-on. Its personal code belonged to the old one: whoever changes it gives a new code too.
import type { Tx } from '../platform/index.ts'
import { tidyText } from './check-label.ts'
import type { FieldFault } from './check-label.ts'
import { findMemberIdFault } from './check-registration.ts'
import { lockSecrets, updateMemberId } from './store-secrets.ts'

export type ChangedMemberId =
  | {
      readonly status: 'changed'
      readonly memberId: string
      /** Of the code that ends with the old member id; null: there was none. */
      readonly personalCodeHash: Buffer | null
    }
  | { readonly status: 'unchanged' }
  | { readonly status: 'refused'; readonly fault: FieldFault }

/** Whether others have the member id is no question: it is a label. */
export async function changeMemberId(
  tx: Tx,
  input: { readonly signOn: string; readonly memberId: string },
): Promise<ChangedMemberId> {
  const memberId = tidyText(input.memberId)
  const fault = findMemberIdFault(memberId)
  if (fault !== undefined) return { status: 'refused', fault }
  const secrets = await lockSecrets(tx, input.signOn)
  if (secrets === undefined) throw new Error(`no sign-on ${input.signOn}`)
  if (secrets.memberId === memberId) return { status: 'unchanged' }
  await updateMemberId(tx, input.signOn, memberId)
  return { status: 'changed', memberId, personalCodeHash: secrets.personalCodeHash }
}
