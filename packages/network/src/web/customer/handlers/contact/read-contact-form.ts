// What was typed into the form of a message: a message, or what is wrong with it. Pure.
import { readMessageText } from '../../../../contact/index.ts'
import { readEmailAddress } from '../../../../customers/index.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { ContactView, MessageFault } from '../../pages/contact.ts'
import type { ChoosablePurchases } from './choose-purchases.ts'

export type ReadContactForm =
  | {
      readonly ok: true
      readonly text: string
      readonly purchase: string | null
      /** Empty for who is signed on. */
      readonly email: string
    }
  | { readonly ok: false; readonly errors: ContactView['errors'] }

export function readContactForm(
  form: Form,
  purchases: ChoosablePurchases | undefined,
): ReadContactForm {
  const message = readMessage(form)
  const email = purchases === undefined ? readEmailAddress(form['email'] ?? '')?.email : ''
  const wanted = form['purchase'] ?? ''
  const purchase = purchases === undefined || wanted === '' ? null : wanted
  const isKnown = purchase === null || purchases?.some((one) => one.purchase === purchase) === true
  if (message.text !== undefined && email !== undefined && isKnown) {
    return { ok: true, text: message.text, purchase, email }
  }
  return {
    ok: false,
    errors: {
      ...(email === undefined ? { email: true } : {}),
      ...(isKnown ? {} : { purchase: true }),
      ...(message.fault === undefined ? {} : { message: message.fault }),
    },
  }
}

export type ReadMessage =
  | { readonly text: string; readonly fault?: undefined }
  | { readonly text?: undefined; readonly fault: MessageFault }

export function readMessage(form: Form): ReadMessage {
  const typed = form['message'] ?? ''
  const text = readMessageText(typed)
  if (text !== undefined) return { text }
  return { fault: typed.trim() === '' ? 'message' : 'messageUnkept' }
}

/** The form's own id, so that a form that is sent twice writes once; whatever else was sent counts as one id too. */
export function messageIdOf(form: Form): string {
  return (form['id'] ?? '').replaceAll(/[^\w-]/g, '').slice(0, 100)
}
