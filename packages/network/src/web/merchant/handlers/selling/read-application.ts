// What was typed into the form that asks for an account that sells: what is asked for, or what is wrong with it. Pure.
import { countryCodes } from '../../../../customers/index.ts'
import { findTextFault } from '../../../../platform/api/index.ts'
import type { AskedMerchant } from '../../../../organisations/index.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { ApplyField, ApplyView } from '../../pages/apply.ts'

export type ReadApplication =
  | { readonly ok: true; readonly asked: AskedMerchant }
  | { readonly ok: false; readonly errors: ApplyView['errors'] }

const nameLengthMax = 100
const soldLengthMax = 1000

export function typedApplication(form: Form): ApplyView['values'] {
  const typed = (name: ApplyField): string => (form[name] ?? '').trim()
  return {
    name: typed('name'),
    site: typed('site'),
    sold: typed('sold').replaceAll('\r\n', '\n'),
    country: typed('country'),
    currency: typed('currency'),
    organisation: typed('organisation'),
  }
}

export function readApplication(values: ApplyView['values']): ReadApplication {
  const { name, sold, country, currency } = values
  const errors: Partial<Record<ApplyField, true>> = {}
  if (!isText(name, { max: nameLengthMax })) errors.name = true
  if (!isText(sold, { max: soldLengthMax, isMultiline: true })) errors.sold = true
  if (!countryCodes.includes(country)) errors.country = true
  if (values.site === '') errors.site = true
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, asked: { name, sold, country, currency, site: withScheme(values.site) } }
}

function isText(
  text: string,
  { max, isMultiline = false }: { readonly max: number; readonly isMultiline?: boolean },
): boolean {
  return text !== '' && text.length <= max && findTextFault(text, isMultiline) === undefined
}

/** Nobody types it. */
function withScheme(site: string): string {
  return /^[a-z]+:\/\//i.test(site) ? site : `https://${site}`
}
