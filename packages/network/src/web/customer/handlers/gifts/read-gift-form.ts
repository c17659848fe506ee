// What was typed into the form of a gift, and what is wrong with it.
import { findSignOnByEmail, readEmailAddress } from '../../../../customers/index.ts'
import type { Form } from '../../../frame/read-form.ts'
import { giftLengths } from '../../pages/gift-form.ts'
import type { GiftField, GiftFieldError, GiftValues } from '../../pages/gift-form.ts'
import type { SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

export interface ReadGiftForm {
  readonly values: GiftValues
  readonly errors: Partial<Record<GiftField, GiftFieldError>>
  readonly receiver: { readonly email: string; readonly emailKey: string } | undefined
}

export async function readGiftForm(
  deps: Pick<CustomerDeps, 'database'>,
  { profile }: SignedOn,
  form: Form,
): Promise<ReadGiftForm> {
  const values = {
    email: clean(form['email']),
    sender: clean(form['sender']),
    // Browsers send line ends as two characters, and count them as one.
    message: (form['message'] ?? '').replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim(),
  }
  const receiver = readEmailAddress(values.email)
  const errors: Partial<Record<GiftField, GiftFieldError>> = {}
  if (receiver === undefined) errors.email = 'email'
  else {
    const signOn = await deps.database.read('web.find-receiver', (tx) =>
      findSignOnByEmail(tx, receiver.email),
    )
    if (signOn === profile.signOn) errors.email = 'ownEmail'
  }
  if (values.sender === '') errors.sender = 'sender'
  else if (values.sender.length > giftLengths.sender) errors.sender = 'senderLong'
  if (values.message.length > giftLengths.message) errors.message = 'message'
  return { values, errors, receiver }
}

/** On one line, without what cannot be printed: it stands in the subject of a mail. */
function clean(text: string | undefined): string {
  return (text ?? '').replaceAll(/[\p{C}\s]+/gu, ' ').trim()
}
