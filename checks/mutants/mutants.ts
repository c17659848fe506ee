// All faults that are planted, from tables by what they are about. Those that need a whole world and many days to show
// are in the simulation.
import type { Mutant } from './mutant.ts'
import { inBilling } from './planted-billing.ts'
import { inGivingBack } from './planted-giving-back.ts'
import { atMerchants } from './planted-merchant.ts'
import { inPackages } from './planted-packages.ts'
import { amongPeople } from './planted-people.ts'
import { inSales } from './planted-sales.ts'

const rows = [inPackages, atMerchants, inSales, inGivingBack, inBilling, amongPeople].flat()

export const mutants: readonly Mutant[] = rows.map(
  ([fault, file, from, to, killerFile, killerTest]) => ({
    fault,
    file,
    from,
    to,
    killer: { file: killerFile, test: killerTest },
  }),
)
