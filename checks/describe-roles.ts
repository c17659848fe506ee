// What each role of an organisation may do, as the operations ask it: the table of docs/roles.md.
import { organisationActs, organisationRoles } from '../packages/network/src/organisations/roles.ts'
import type {
  OrganisationAct,
  OrganisationActName,
  OrganisationRole,
} from '../packages/network/src/organisations/roles.ts'

const roleWords: Readonly<Record<OrganisationRole, string>> = {
  owner: 'answers for it: people, accounts, everything else',
  developer: 'makes it work: addresses, keys, tokens, looks',
  accountant: 'looks, for the books',
  support: 'looks, to answer people who ask',
}

const actWords: Readonly<Record<OrganisationActName, string>> = {
  see_organisation: 'see the organisation, its merchants and its people',
  see_merchant: 'see a merchant: addresses, keys, looks',
  see_sales: 'see what a merchant sold: sales, refunds, figures, and save them',
  see_payouts: 'see what a merchant has, and what it was paid',
  change_payout_account: 'say where a merchant is paid, and from which amount on',
  leave: 'leave it (but for the last owner)',
  add_merchant: 'ask for another account that sells',
  change_people: 'invite people, change their roles, take them off',
  change_offers: 'add offers, give them other terms, end them',
  change_addresses: 'add, prove and remove addresses',
  change_brand: 'change colours, logo and description',
  change_keys: 'add and retire keys, make tokens of the API',
}

export function describeRoles(): string {
  const head = ['', ...organisationRoles, 'second factor']
  const acts = Object.entries(organisationActs) as readonly (readonly [
    OrganisationActName,
    OrganisationAct,
  ])[]
  const rows = acts.map(([name, { by, needsSecondFactor }]) => [
    actWords[name],
    ...organisationRoles.map((role) => (by.includes(role) ? 'may' : '–')),
    needsSecondFactor ? 'needed' : '–',
  ])
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const roles = organisationRoles.map((role) => `- **${role}**: ${roleWords[role]}.`)
  return `# Roles in organisations

What each role of an organisation lets a person do. The table is printed by \`node checks/roles.ts --write\` from the one that the operations
ask (\`packages/network/src/organisations/roles.ts\`); a check compares, and \`journeys/organisations.test.ts\` tries every role at every route.

${roles.join('\n')}

${table.join('\n')}

A second factor is one that was shown within ten minutes on the pages; a token of the API stands for one, as everywhere. Who belongs to no
organisation is answered as if there were none; who belongs to it in a role that may not is told so. The operator sees organisations,
invites their first people, and decides who sells; it has its own routes for merchants.
`
}
