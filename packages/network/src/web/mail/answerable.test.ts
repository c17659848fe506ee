// Every kind of mail, in each language: it leads to a person and to what the operator says to everybody, and an answer
// to it goes to the operator. A new kind is covered by being one.
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { after, before, test } from 'node:test'
import { legalPages } from '../../contract/index.ts'
import type { NoticeKind } from '../../contract/index.ts'
import { languages } from '../../customers/index.ts'
import { createSmtpMailer, noFaults } from '../../platform/index.ts'
import type { Mailer } from '../../platform/index.ts'
import { composeSampleMail, sampleMailNames } from '../gallery/sample-mails.ts'
import { en, textsOf } from '../texts/index.ts'
import { composeAlreadyRegisteredMail } from './already-registered.ts'
import type { Mail, MailFrame } from './mail-layout.ts'
import { composeNoticeMail } from './notice.ts'

const received: string[] = []
let server: Server
let mailer: Mailer

/** A mail server that takes whatever it is sent. */
before(async () => {
  server = createServer((socket) => {
    let data: string | undefined
    socket.on('error', () => undefined)
    socket.write('220 test\r\n')
    socket.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\r\n')) {
        if (data !== undefined) {
          if (line === '.') {
            received.push(data)
            data = undefined
            socket.write('250 taken\r\n')
          } else data += `${line}\n`
        } else if (/^DATA/i.test(line)) {
          data = ''
          socket.write('354 go\r\n')
        } else if (line !== '') socket.write('250 ok\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  const from = 'Network <no-reply@tally.example>'
  mailer = createSmtpMailer({ url, from, replyTo: 'help@tally.example', faults: noFaults })
})
after(() => {
  mailer.close()
  server.close()
})

function frameOf(language: string): MailFrame {
  const texts = textsOf(language)
  const format = { locale: texts.language, timeZone: 'UTC' }
  const baseUrl = 'https://tally.example'
  return { networkName: 'Tallystick', texts, format, baseUrl, legalPages }
}

interface Words {
  readonly [part: string]:
    ((facts: object) => string) | { readonly path: (facts: object) => string }
}

/** What stands for a fact, told by the end of its name; codes are such as each list has. */
function factOf(name: string): string {
  if (name.endsWith('Amount')) return '1000000 USD'
  if (name.endsWith('At')) return '2026-12-01T00:00:00Z'
  if (name.endsWith('On')) return '2026-12-01'
  const codes = {
    window: 'day',
    outcome: 'in_credit',
    reason: 'limit_reached',
    rule: '',
    role: 'owner',
    path: '/x',
  }
  return Object.entries(codes).find(([code]) => code === name)?.[1] ?? 'x'
}

/** The facts that the words of a kind ask for. */
function factsOf(words: Words): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {}
  const recorder = new Proxy(facts, {
    get: (target, name) => (target[String(name)] = factOf(String(name))),
  })
  for (const part of Object.values(words)) {
    if (typeof part === 'function') part(recorder)
    else part.path(recorder)
  }
  return facts
}

async function assertAnswerable(frame: MailFrame, mail: Mail): Promise<void> {
  const { baseUrl } = frame
  for (const page of ['help/contact', ...legalPages]) {
    assert.ok(mail.text.includes(`: ${baseUrl}/${page}`), `${mail.subject}: ${page} in the text`)
    assert.ok(mail.html.includes(`href="${baseUrl}/${page}"`), `${mail.subject}: ${page}`)
  }
  const { subject, text, html } = mail
  await mailer.send({ to: 'ada@example.org', subject, text, html, messageId: 'x@tally.example' })
  assert.match(received.pop() ?? '', /^Reply-To: help@tally\.example$/m, subject)
}

for (const language of languages) {
  const kinds = Object.keys(en.customer.notices) as NoticeKind[]
  test(`${language}: the mails of all ${kinds.length} kinds of notices`, async () => {
    const frame = frameOf(language)
    const notices = frame.texts.customer.notices as unknown as Readonly<Record<string, Words>>
    for (const kind of kinds) {
      const facts = factsOf(notices[kind] ?? {})
      await assertAnswerable(
        frame,
        await composeNoticeMail(frame, { firstName: 'Ada', kind, facts }),
      )
    }
    await assertAnswerable(frame, await composeAlreadyRegisteredMail(frame))
  })
}

test('the other mails', async () => {
  assert.ok(sampleMailNames.length > 1)
  for (const name of sampleMailNames) {
    const mail = await composeSampleMail(name)
    assert.ok(mail, name)
    await assertAnswerable(frameOf('en'), mail)
  }
})
