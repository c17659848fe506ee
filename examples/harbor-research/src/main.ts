// Starts Harbor Research with settings from the environment.
import { readSettings } from '@tallystick/merchant'
import { createSite, registration } from './create-site.ts'

const { network, ...settings } = readSettings({
  TALLY_SITE: registration.site,
  ...process.env,
})
const port = Number(process.env['PORT'] ?? registration.port)
await createSite({ issuer: network, ...settings }).listen(port)
console.log(`Harbor Research is at ${settings.site}`)
