import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTransport } from 'nodemailer'
import { createMailbox } from './create-mailbox.ts'
import { startMailbox } from './start-mailbox.ts'

const mail = {
  from: '"Tallystick" <hello@network.example>',
  to: 'Jö <j@example.org>',
  bcc: 'copy@example.org',
  subject: 'Willkommen, Jö ✓',
  text: 'Confirm (https://network.example/confirm?a=1&b=2). Bye.',
  html: `<p style="color:red">Hi <a href="https://network.example/confirm?a=1&amp;b=2">now</a>
    <a href='https://network.example/help'>help</a><a href="javascript:x">x</a></p>`,
}

type WireMessage = { id: string; received_at: string; text: string; html: string }

async function readAll(url: string, query = ''): Promise<WireMessage[]> {
  return (await (await fetch(`${url}/api/messages${query}`)).json()) as WireMessage[]
}

async function start(t: { after: (work: () => Promise<void>) => void }) {
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 })
  t.after(mailbox.close)
  const { smtpPort: port } = mailbox
  return { ...mailbox, sender: createTransport({ host: '127.0.0.1', port, secure: false }) }
}

test('a mail that is sent can be read: by API, as HTML in a closed frame, as text', async (t) => {
  const { url, sender } = await start(t)
  await sender.sendMail(mail)
  const [message, ...more] = await readAll(url)
  assert.deepEqual(more, [])
  assert.ok(message)
  const { received_at, text, html, ...head } = message
  assert.deepEqual(head, {
    id: 'msg_1',
    from: 'hello@network.example',
    from_name: 'Tallystick',
    to: ['j@example.org', 'copy@example.org'],
    subject: 'Willkommen, Jö ✓',
    links: ['https://network.example/confirm?a=1&b=2', 'https://network.example/help'],
  })
  assert.ok(Temporal.Instant.from(received_at))
  assert.equal(text.trim(), mail.text)
  assert.ok(html.includes('style="color:red"'))
  const page = await (await fetch(`${url}/messages/msg_1`)).text()
  assert.match(page, /sandbox="allow-popups allow-popups-to-escape-sandbox"/)
  assert.match(page, /srcdoc="&lt;!doctype html/)
  assert.doesNotMatch(page, /<p style="color:red"/)
  const textPage = await (await fetch(`${url}/messages/msg_1?part=text`)).text()
  assert.match(textPage, /<a href="https:\/\/network.example\/confirm\?a=1&amp;b=2">/)
  assert.match(textPage, /<\/a>\)\. Bye\./)
  assert.match(await (await fetch(url)).text(), /Willkommen, Jö ✓/)
})

test('any credentials will do', async (t) => {
  const { smtpPort: port, messages } = await start(t)
  const auth = { user: 'someone', pass: 'anything' }
  const sender = createTransport({ host: '127.0.0.1', port, secure: false, auth })
  await sender.sendMail(mail)
  assert.equal(messages().length, 1)
})

test('newest first, found by receiver, cleared', async (t) => {
  const { url, sender } = await start(t)
  for (const to of ['a@example.org', 'b@example.org', 'a@example.org']) {
    await sender.sendMail({ from: 'x@example.org', to, subject: `For ${to}`, text: 'Hello' })
  }
  const read = async (query?: string) => (await readAll(url, query)).map(({ id }) => id)
  assert.deepEqual(await read(), ['msg_3', 'msg_2', 'msg_1'])
  assert.deepEqual(await read('?to=a@example.org'), ['msg_3', 'msg_1'])
  const post = (origin: string) =>
    fetch(`${url}/clear`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
  assert.equal((await post('https://elsewhere.example')).status, 403)
  assert.equal((await read()).length, 3)
  assert.equal((await post(url)).status, 303)
  assert.deepEqual(await read(), [])
  assert.match(await (await fetch(url)).text(), /No mail yet/)
  assert.equal((await fetch(`${url}/messages/msg_3`)).status, 404)
  await sender.sendMail({ from: 'x@example.org', to: 'a@example.org', subject: '', text: '' })
  assert.deepEqual(await read(), ['msg_4'])
  assert.equal((await fetch(`${url}/api/messages`, { method: 'DELETE' })).status, 204)
  assert.deepEqual(await read(), [])
})

test('markup in the head and the text of a mail is shown, not obeyed', async (t) => {
  const { url, sender } = await start(t)
  const evil = '<script>alert(1)</script>'
  await sender.sendMail({
    from: 'x@example.org',
    to: 'a@example.org',
    subject: evil,
    text: `${evil} https://a.example/"onclick="x`,
  })
  for (const path of ['/', '/messages/msg_1']) {
    assert.doesNotMatch(await (await fetch(url + path)).text(), /<script|"onclick/)
  }
})

test('at most 500 are kept', async () => {
  const mailbox = createMailbox({ clock: () => Temporal.Instant.from('2026-03-10T12:00:00Z') })
  const raw = new TextEncoder().encode('Subject: x\r\n\r\ny')
  for (let n = 0; n < 502; n += 1) {
    await mailbox.receive(raw, { from: 'x@example.org', to: ['a@example.org'] })
  }
  const kept = mailbox.messages()
  assert.deepEqual([kept.length, kept[0]?.id, kept[499]?.id], [500, 'msg_502', 'msg_3'])
})

test('a taken port is an error, and nothing keeps running', async (t) => {
  const { httpPort, smtpPort } = await start(t)
  for (const ports of [
    { smtpPort: 0, httpPort },
    { smtpPort, httpPort: 0 },
  ]) {
    await assert.rejects(startMailbox(ports), { code: 'EADDRINUSE' })
  }
})
