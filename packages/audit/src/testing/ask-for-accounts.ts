// Organisations: of three accounts that were asked for one is approved, one refused, one waits; people come and go.
import type { Customer } from './network-script.ts'
import { select } from './open-story.ts'
import type { Story } from './open-story.ts'

export async function askForAccounts(story: Story): Promise<void> {
  const { script, ada, grace } = story
  const { call, operator } = script
  const [approved, refused, waiting] = [
    await found(story, ada, 'harbor'),
    await found(story, grace, 'quay'),
    await found(story, grace, 'pier'),
  ]
  const decide = (merchant: string, decision: object) =>
    call(operator, 'POST', `/merchant-applications/${merchant}/decision`, decision)
  await decide(approved.merchant, { approve: true, share: '0.80' })
  await decide(refused.merchant, { approve: false, reason: 'Nobody answers there.' })
  await invite(story, approved.organisation, 'grace', grace)
  await invite(story, waiting.organisation, 'ada', ada)
  await invite(story, waiting.organisation, 'stranger')
  const path = `/organisations/${waiting.organisation}`
  const { people } = await call(grace.token, 'GET', path)
  const one = (people as readonly { person: string; email: string }[]).find(
    ({ email }) => email === 'ada@example.org',
  )
  await call(grace.token, 'DELETE', `${path}/people/${one?.person ?? ''}`)
}

async function found({ script }: Story, { token }: Customer, name: string) {
  const merchant = {
    name,
    site: `https://${name}.example`,
    currency: 'USD',
    country: 'US',
    sold: 'Articles.',
  }
  const made = await script.call(token, 'POST', '/organisations', { name, merchant })
  return { organisation: String(made['organisation']), merchant: String(made['merchant']) }
}

/** Accepted where somebody is there to read the mail. */
async function invite(
  { ports, script }: Story,
  organisation: string,
  name: string,
  reader?: Customer,
): Promise<void> {
  const { invitation } = await script.call(
    script.operator,
    'POST',
    `/organisations/${organisation}/invitations`,
    { email: `${name}@example.org`, role: 'developer' },
  )
  if (reader === undefined) return
  const [row] = await select<{ token: string }>(
    ports,
    `select split_part(facts ->> 'path', '/', 4) as token from outbox_notices
     where facts ->> 'path' like '%${String(invitation)}-%'`,
  )
  const token = row?.token ?? ''
  await script.call(reader.token, 'POST', '/organisations/acceptance', { token })
}
