// What registrations bring to the network: their routes, and the end of those that nobody completed.
import type { Contribution } from '../platform/index.ts'
import { abandonRegistrations } from './abandon-registrations.ts'
import { eraseRegistrations } from './erase-registrations.ts'
import { registrationRoutes } from './routes.ts'
import type { RegistrationPorts, RegistrationRoutesInput } from './routes.ts'

export function contributeRegistrations(
  ports: RegistrationPorts & RegistrationRoutesInput,
): Contribution {
  return {
    routes: [registrationRoutes(ports, ports)],
    jobs: [
      {
        name: 'abandon-registrations',
        everySeconds: 3600,
        work: (signal) => abandonRegistrations(ports, { signal }),
      },
    ],
    personal: { erase: eraseRegistrations },
  }
}
