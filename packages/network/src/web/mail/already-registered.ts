// Sent to the owner of an address with which somebody began another registration. It greets nobody by the name that
// was typed: that may be somebody else's.
import { composeMail } from './mail-layout.ts'
import type { Mail, MailFrame } from './mail-layout.ts'

export function composeAlreadyRegisteredMail(frame: MailFrame): Promise<Mail> {
  const words = frame.texts.mail.alreadyRegistered
  return composeMail(frame, {
    subject: words.subject(frame.networkName),
    headline: words.headline,
    firstName: '',
    parts: [
      { kind: 'text', text: words.body },
      { kind: 'action', label: words.action, path: '/sign-on' },
      { kind: 'text', text: words.notYou },
    ],
  })
}
