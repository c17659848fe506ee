// What the API says of organisations, their people, and what was asked for.
import { doneSchema, urlSchema } from '../merchants/index.ts'
import { Problem, currencySchema, idSchema, textSchema, z } from '../platform/api/index.ts'
import type { Application, OpenInvitation, Organisation } from './organisation.ts'
import { applicationStatuses } from './organisation.ts'
import type { ShownOrganisation } from './list-organisations.ts'
import type { RefusedByOrganisation } from './organisation-refusal.ts'
import { organisationRoles } from './roles.ts'

export { doneSchema }

export const roleSchema = z.enum(organisationRoles)
export const organisationParams = z.object({ organisation: idSchema('org') })

export const askedMerchantSchema = z
  .strictObject({
    name: textSchema({ max: 100 }),
    site: urlSchema,
    currency: currencySchema,
    country: z.string().max(10).openapi({ example: 'DE' }),
    sold: textSchema({ max: 1000, multiline: true }).openapi({
      description: 'what it is going to sell, for whoever decides',
      example: 'Articles of a local newspaper, at 20 to 50 cents.',
    }),
  })
  .openapi('AskedMerchant')

export const waitingMerchantSchema = z
  .object({ organisation: z.string(), merchant: z.string(), status: z.literal('waiting') })
  .openapi('WaitingMerchant')

const ownOrganisationSchema = z
  .object({
    organisation: z.string(),
    name: z.string(),
    role: roleSchema,
    founded_at: z.string(),
  })
  .openapi('OwnOrganisation')

export const ownOrganisationsSchema = z
  .object({ data: z.array(ownOrganisationSchema), next: z.null() })
  .openapi('OwnOrganisations')

export const organisationSchema = z
  .object({
    organisation: z.string(),
    name: z.string(),
    founded_at: z.string(),
    merchants: z.array(
      z.object({ merchant: z.string(), name: z.string(), site: z.string(), status: z.string() }),
    ),
    people: z.array(
      z.object({
        person: z.string(),
        name: z.string(),
        email: z.string(),
        role: roleSchema,
        joined_at: z.string(),
      }),
    ),
    invitations: z.array(
      z.object({
        invitation: z.string(),
        email: z.string(),
        role: roleSchema,
        invited_at: z.string(),
        expires_at: z.string(),
      }),
    ),
  })
  .openapi('Organisation')

export const applicationStatusSchema = z.enum(applicationStatuses)

export const applicationSchema = z
  .object({
    merchant: z.string(),
    organisation: z.string(),
    country: z.string(),
    sold: z.string(),
    status: applicationStatusSchema,
    reason: z.string().nullable(),
    asked_at: z.string(),
    decided_at: z.string().nullable(),
  })
  .openapi('MerchantApplication')

/** With what stands beside it, for whoever decides. */
export const queuedApplicationSchema = applicationSchema
  .extend({
    name: z.string(),
    site: z.string(),
    currency: z.string(),
    organisation_name: z.string(),
    is_site_proved: z.boolean(),
  })
  .openapi('QueuedMerchantApplication')

export function answerOwn(
  row: Organisation & { readonly role: z.output<typeof roleSchema> },
): z.infer<typeof ownOrganisationSchema> {
  const { organisation, name, role, foundedAt } = row
  return { organisation, name, role, founded_at: foundedAt.toString() }
}

export function answerOrganisation(shown: ShownOrganisation): z.infer<typeof organisationSchema> {
  const { organisation, name, foundedAt, merchants, people, invitations } = shown
  return {
    organisation,
    name,
    founded_at: foundedAt.toString(),
    merchants: merchants.map(({ merchant, name: called, site, status }) => ({
      merchant,
      name: called,
      site,
      status,
    })),
    people: people.map(({ signOn, name: called, email, role, joinedAt }) => ({
      person: signOn,
      name: called,
      email,
      role,
      joined_at: joinedAt.toString(),
    })),
    invitations: invitations.map(answerInvitation),
  }
}

function answerInvitation({ invitation, email, role, invitedAt, expiresAt }: OpenInvitation) {
  return {
    invitation,
    email,
    role,
    invited_at: invitedAt.toString(),
    expires_at: expiresAt.toString(),
  }
}

export function answerApplication(row: Application): z.infer<typeof applicationSchema> {
  const { merchant, organisation, country, sold, status, reason, askedAt, decidedAt } = row
  return {
    merchant,
    organisation,
    country,
    sold,
    status,
    reason,
    asked_at: askedAt.toString(),
    decided_at: decidedAt?.toString() ?? null,
  }
}

/** What was not refused. @throws Problem */
export function orProblem<Value extends { readonly status: string }>(
  outcome: Value | RefusedByOrganisation,
): Exclude<Value, RefusedByOrganisation> {
  if (outcome.status === 'refused' && 'code' in outcome) {
    throw new Problem(outcome.code)
  }
  return outcome as Exclude<Value, RefusedByOrganisation>
}
