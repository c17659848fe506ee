// How people come to belong to organisations, as whoever reads their mail would do it.
import type { OrganisationRole } from '../../organisations/index.ts'
import type { Console } from './open-console.ts'
import type { Json, Script, ScriptCustomer } from './open-script.ts'
import type { TestNetwork } from './open-test-network.ts'

/** What the mailed link of an invitation ends in. */
export async function readInvitationToken(
  { opened }: TestNetwork,
  invitation: string,
): Promise<string> {
  const rows = await opened.database.query<{ path: string }>({
    name: 'test.read-invitation',
    text: `select facts ->> 'path' as path from outbox_notices where cause = 'organisation-invited/' || $1`,
    values: [invitation],
  })
  return rows[0]?.path.split('/').at(-1) ?? ''
}

/** Invited by the operator, and accepted. */
export async function joinOrganisation(
  net: TestNetwork,
  script: Script,
  person: ScriptCustomer,
  {
    organisation,
    role,
    email,
  }: { readonly organisation: string; readonly role: OrganisationRole; readonly email: string },
): Promise<void> {
  const path = `/organisations/${organisation}/invitations`
  const { invitation } = await script.post(net.operatorToken, path, { email, role })
  const token = await readInvitationToken(net, String(invitation))
  await script.post(person.token, '/organisations/acceptance', { token })
}

export async function findOrganisation(
  net: TestNetwork,
  script: Script,
  merchant: string,
): Promise<string> {
  const found = await script.get(net.operatorToken, `/merchants/${merchant}/organisation`)
  return String(found['organisation'])
}

/** The sign-on by which a person stands in their organisation. */
export async function findPerson(
  script: Script,
  token: string,
  { organisation, email }: { readonly organisation: string; readonly email: string },
): Promise<string> {
  const { people } = await script.get(token, `/organisations/${organisation}`)
  const found = (people as readonly Json[]).find((person) => person['email'] === email)
  return String(found?.['person'])
}

export async function askForMerchant(
  script: Script,
  person: ScriptCustomer,
  name: string,
): Promise<{ readonly organisation: string; readonly merchant: string }> {
  const merchant = {
    name,
    site: `https://${name}.example`,
    currency: 'USD',
    country: 'US',
    sold: 'Articles, at 20 to 50 cents.',
  }
  const asked = await script.post(person.token, '/organisations', { name, merchant })
  return { organisation: String(asked['organisation']), merchant: String(asked['merchant']) }
}

/** Somebody beside Ada in her organisation. */
export async function organisationPerson({ market, ada, grace }: Console): Promise<string> {
  await market.net.opened.database.transaction('test.add-person', (tx) =>
    tx.query({
      name: 'test.organisation-person',
      text: `insert into organisation_people (organisation, sign_on, role, joined_at)
           select organisation, $2, 'support', joined_at from organisation_people where sign_on = $1
           on conflict (organisation, sign_on) do nothing`,
      values: [ada.person, grace.person],
    }),
  )
  return grace.person
}
