import assert from 'node:assert/strict'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { markTransaction } from './database.ts'
import { createFaults, FaultError, noFaults } from './faults.ts'
import { createSmtpMailer } from './mail.ts'

// A mail server that knows just enough of RFC 5321.
const received: { recipients: string[]; data: string }[] = []
let isRefusing = false
const server = net.createServer((socket) => {
  let recipients: string[] = []
  let data: string | undefined
  let rest = ''
  socket.write('220 test\r\n')
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    rest += chunk.toString()
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      if (data !== undefined) {
        if (line === '.') {
          received.push({ recipients, data })
          data = undefined
          recipients = []
          socket.write('250 taken\r\n')
        } else data += `${line}\n`
      } else if (/^RCPT/i.test(line)) {
        if (isRefusing) socket.write('450 later\r\n')
        else {
          recipients.push(/<(.*)>/.exec(line)?.[1] ?? '')
          socket.write('250 ok\r\n')
        }
      } else if (/^DATA/i.test(line)) {
        data = ''
        socket.write('354 go\r\n')
      } else socket.write('250 ok\r\n')
    }
  })
})
let url = ''
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => server.close())

const from = 'Network <no-reply@example.org>'
const message = {
  to: 'jane@example.org',
  subject: 'Receipt for “Ä”',
  text: 'You bought an article.',
  html: '<p>You bought an article.</p>',
  messageId: 'mail_1@example.org',
}

describe('the mailer', () => {
  it('sends one message to one receiver, with its own id', async () => {
    const mailer = createSmtpMailer({ url, from, faults: noFaults })
    await mailer.send(message)
    mailer.close()
    const [mail] = received.splice(0)
    assert.deepEqual(mail?.recipients, ['jane@example.org'])
    assert.match(mail.data, /^Message-ID: <mail_1@example\.org>$/m)
    assert.match(mail.data, /^From: Network <no-reply@example\.org>$/m)
    assert.match(mail.data, /multipart\/alternative/)
    assert.match(mail.data, /You bought an article/)
    assert.doesNotMatch(mail.data, /^Reply-To:/m)
  })
  it('says where an answer goes, whoever the sender is', async () => {
    const mailer = createSmtpMailer({ url, from, replyTo: 'help@example.org', faults: noFaults })
    await mailer.send(message)
    mailer.close()
    const [mail] = received.splice(0)
    assert.match(mail?.data ?? '', /^Reply-To: help@example\.org$/m)
  })
  it('lets nobody slip in headers or receivers', async () => {
    const mailer = createSmtpMailer({ url, from, faults: noFaults })
    await mailer.send({ ...message, subject: 'Hi\r\nBcc: eve@example.org' })
    await mailer
      .send({ ...message, to: 'jane@example.org, eve@example.org' })
      .catch(() => undefined)
    mailer.close()
    for (const { data, recipients } of received.splice(0)) {
      assert.doesNotMatch(data, /^Bcc:/m)
      assert.ok(!recipients.includes('eve@example.org'), recipients.join())
    }
  })
  it('says when the server does not take it', async () => {
    isRefusing = true
    const mailer = createSmtpMailer({ url, from, faults: noFaults })
    await assert.rejects(mailer.send(message), /450/)
    mailer.close()
    isRefusing = false
    assert.equal(received.length, 0)
  })
  it('never inside a transaction; fault points before and after', async () => {
    const mailer = createSmtpMailer({ url, from, faults: createFaults(2) })
    await assert.rejects(
      markTransaction('pay', () => mailer.send(message)),
      /inside the transaction pay/,
    )
    await assert.rejects(mailer.send(message), FaultError)
    mailer.close()
    assert.equal(received.splice(0).length, 1)
  })
})
