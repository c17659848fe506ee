// A mail as it was received. Pure.
import PostalMime from 'postal-mime'

export type Message = {
  /** `msg_1` for the first one. */
  readonly id: string
  readonly receivedAt: string
  /** The address in the From line, else the sender that the envelope names. */
  readonly from: string
  readonly fromName: string
  /** Whom the envelope names; copies that the head does not show are among them. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** Empty when the mail has no HTML part. */
  readonly html: string
  /** Every http or https address in either part, each once, in order. */
  readonly links: readonly string[]
}

export type Envelope = { readonly from: string; readonly to: readonly string[] }

/** Reads a raw mail (RFC 5322, MIME). */
export async function readMessage(
  raw: Uint8Array,
  envelope: Envelope,
  receivedAt: Temporal.Instant,
): Promise<Omit<Message, 'id'>> {
  const mail = await PostalMime.parse(raw)
  const { text = '', html = '' } = mail
  return {
    receivedAt: receivedAt.toString(),
    from: mail.from?.address ?? envelope.from,
    fromName: mail.from?.name ?? '',
    to: envelope.to,
    subject: mail.subject ?? '',
    text,
    html,
    links: [...new Set([...findTextLinks(text).map(({ url }) => url), ...findHtmlLinks(html)])],
  }
}

export type TextLink = { readonly start: number; readonly url: string }

/** Addresses in plain text; a full stop or bracket behind one belongs to the sentence. */
export function findTextLinks(text: string): TextLink[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].flatMap((match) => {
    const url = match[0].replace(/[.,;:!?)\]'»”]+$/, '')
    return URL.canParse(url) ? [{ start: match.index, url }] : []
  })
}

function findHtmlLinks(html: string): string[] {
  return [...html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
    .map(([, double, single]) => (double ?? single ?? '').replaceAll('&amp;', '&').trim())
    .filter((url) => /^https?:/i.test(url) && URL.canParse(url))
}
