// What each role of an organisation lets a person do. One closed table: the operations ask it, docs/roles.md is printed
// from it. Pure.

export const organisationRoles = ['owner', 'developer', 'accountant', 'support'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

export interface OrganisationAct {
  readonly by: readonly OrganisationRole[]
  /** Of who is signed on: shown within ten minutes, as for their own password. */
  readonly needsSecondFactor: boolean
}

const everybody = { by: organisationRoles, needsSecondFactor: false } as const

export const organisationActs = {
  see_organisation: everybody,
  see_merchant: everybody,
  see_sales: everybody,
  see_payouts: { by: ['owner', 'accountant'], needsSecondFactor: false },
  change_payout_account: { by: ['owner'], needsSecondFactor: true },
  leave: everybody,
  add_merchant: { by: ['owner'], needsSecondFactor: false },
  change_people: { by: ['owner'], needsSecondFactor: true },
  change_offers: { by: ['owner', 'developer'], needsSecondFactor: false },
  change_addresses: { by: ['owner', 'developer'], needsSecondFactor: false },
  change_brand: { by: ['owner', 'developer'], needsSecondFactor: false },
  change_keys: { by: ['owner', 'developer'], needsSecondFactor: true },
} as const satisfies Readonly<Record<string, OrganisationAct>>
export type OrganisationActName = keyof typeof organisationActs

export type ActRefusal = 'role_not_enough' | 'second_factor_needed'

/** Whether it is anything for this role: for who may not, pages look as if it did not exist. */
export function isForRole(act: OrganisationActName, role: OrganisationRole): boolean {
  const { by }: OrganisationAct = organisationActs[act]
  return by.includes(role)
}

/** Why somebody of this role may not do it, if they may not. */
export function decideOrganisationAct(
  act: OrganisationActName,
  asker: { readonly role: OrganisationRole; readonly hasSecondFactor: boolean },
): ActRefusal | undefined {
  const { needsSecondFactor }: OrganisationAct = organisationActs[act]
  if (!isForRole(act, asker.role)) return 'role_not_enough'
  return needsSecondFactor && !asker.hasSecondFactor ? 'second_factor_needed' : undefined
}
