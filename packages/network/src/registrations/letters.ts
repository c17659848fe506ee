// What this room writes to people. The pages' own templates are handed in; these plain ones need nothing.
import type { Language, RegistrationDetails } from '../customers/index.ts'
import type { MailText } from '../outbox/index.ts'

export type WelcomeFacts = RegistrationDetails & {
  readonly billingDay: number
  /** By which the mailbox answers; undefined where the address counts already. */
  readonly proofPath: string | undefined
}

/** Composes the mails of this room. Called outside of transactions. */
export type CustomerLetters = {
  /** To a new customer: which account was opened (feature A1). */
  welcome(view: WelcomeFacts): Promise<MailText>
  /** To the owner of an address with which somebody began another registration. */
  alreadyRegistered(view: { readonly language: Language }): Promise<MailText>
}

/** Letters in English, as plain text and as the simplest HTML. */
export function plainLetters(network: {
  readonly name: string
  /** Without a slash at its end. */
  readonly publicUrl: string
}): CustomerLetters {
  const compose = (subject: string, paragraphs: readonly string[]): Promise<MailText> =>
    Promise.resolve({
      subject,
      text: `${paragraphs.join('\n\n')}\n`,
      html: paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n'),
    })
  return {
    welcome: (view) =>
      compose(`Your ${network.name} account is open`, [
        `Hello ${view.firstName},`,
        `your account is open: member id ${view.memberId}, e-mail ${view.email}.`,
        `You are billed on day ${view.billingDay} of the month, once for all merchants.`,
        ...(view.proofPath === undefined
          ? []
          : [`Confirm this address: ${network.publicUrl}${view.proofPath}`]),
        `Your account: ${network.publicUrl}/account`,
        `No password yet? A link by e-mail signs you on: ${network.publicUrl}/sign-on/link`,
        'If this was not you, please answer this mail.',
      ]),
    alreadyRegistered: () =>
      compose(`You already have a ${network.name} account`, [
        'Hello,',
        'somebody, perhaps you, began to open an account with this e-mail address. There is one already.',
        `Sign on: ${network.publicUrl}/account`,
        'If it was not you, there is nothing to do.',
      ]),
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
