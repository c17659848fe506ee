// What each route below an organisation asks of the table of roles.
import type { OrganisationActName } from '../../organisations/roles.ts'

/** A new route below an organisation is asked for its line. */
export const actOf: Readonly<Record<string, OrganisationActName>> = {
  'get /organisations/{organisation}': 'see_organisation',
  'post /organisations/{organisation}/merchants': 'add_merchant',
  'put /organisations/{organisation}/people/{person}': 'change_people',
  'delete /organisations/{organisation}/people/{person}': 'change_people',
  'post /organisations/{organisation}/invitations': 'change_people',
  'delete /organisations/{organisation}/invitations/{invitation}': 'change_people',
  'get /organisations/{organisation}/merchants/{merchant}': 'see_merchant',
  'post /organisations/{organisation}/merchants/{merchant}/addresses': 'change_addresses',
  'post /organisations/{organisation}/merchants/{merchant}/addresses/removal': 'change_addresses',
  'post /organisations/{organisation}/merchants/{merchant}/addresses/proof': 'change_addresses',
  'post /organisations/{organisation}/merchants/{merchant}/keys': 'change_keys',
  'delete /organisations/{organisation}/merchants/{merchant}/keys/{kid}': 'change_keys',
  'post /organisations/{organisation}/merchants/{merchant}/tokens': 'change_keys',
  'put /organisations/{organisation}/merchants/{merchant}/brand': 'change_brand',
}
