// The forms that change where a merchant sells.
import type { ChangedMerchant } from '../../../../merchants/index.ts'
import { changeOwnMerchant, proveOwnAddress } from '../../../../organisations/index.ts'
import { answerSeeOther } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { AddressRefusal } from '../../pages/addresses.ts'
import type { Standing } from '../../standing.ts'
import { answerAddresses } from './addresses-page.ts'

/** `POST /console/:merchant/addresses` */
export async function submitAddress(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  form: Form,
): Promise<Response> {
  const typed = (form['address'] ?? '').trim()
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`
  const changed = await changeOwnMerchant(deps, ownOf(standing), { kind: 'add_address', address })
  if (changed.status !== 'refused') return answerSeeOther(standing.pathTo('/addresses?done=added'))
  return changed.code === 'invalid_address'
    ? await answerAddresses(deps, c, standing, { typed })
    : await answerAddresses(deps, c, standing, { refused: refusalOf(changed.code) })
}

/** `POST /console/:merchant/addresses/proof`: has the file and the record looked at now. */
export async function submitProof(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  { address = '' }: Form,
): Promise<Response> {
  const proved = await proveOwnAddress(deps, ownOf(standing), { address })
  return proved.status === 'refused'
    ? await answerAddresses(deps, c, standing, { refused: refusalOf(proved.code) })
    : answerSeeOther(standing.pathTo('/addresses?done=proved'))
}

/** `POST /console/:merchant/addresses/removal` */
export async function submitRemoval(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  { address = '' }: Form,
): Promise<Response> {
  const change = { kind: 'remove_address', address } as const
  const changed = await changeOwnMerchant(deps, ownOf(standing), change)
  return changed.status === 'refused'
    ? await answerAddresses(deps, c, standing, { refused: refusalOf(changed.code) })
    : answerSeeOther(standing.pathTo('/addresses?done=removed'))
}

function ownOf({ asker, organisation: { organisation }, merchant: { merchant } }: Standing) {
  return { asker, organisation, merchant }
}

type Code = Extract<
  Awaited<ReturnType<typeof changeOwnMerchant>> | ChangedMerchant,
  { status: 'refused' }
>['code']

const refusals = ['proof_not_found', 'too_many_addresses', 'merchant_closed'] as const

function refusalOf(code: Code): AddressRefusal {
  return refusals.find((known) => known === code) ?? 'gone'
}
