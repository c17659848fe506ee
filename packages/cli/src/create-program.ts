// The commands and their help. Each command has a file of its own.
import { Command } from 'commander'
import { readVersion } from '@tallystick/network'
import { addActions } from './commands/actions.ts'
import { addAudit } from './commands/audit.ts'
import { addBilling } from './commands/billing.ts'
import { addClock } from './commands/clock.ts'
import { addCustomers } from './commands/customers.ts'
import { addDoctor } from './commands/doctor.ts'
import { addExport } from './commands/export.ts'
import { addMessages } from './commands/messages.ts'
import { addMerchants } from './commands/merchants.ts'
import { addNews } from './commands/news.ts'
import { addOffers } from './commands/offers.ts'
import { addPurchases } from './commands/purchases.ts'
import { addCancellations, addDisputes, addRefunds } from './commands/queues.ts'
import { addServe } from './commands/serve.ts'
import { addSettlement } from './commands/settlement.ts'
import { addSettings } from './commands/settings.ts'
import { addWork } from './commands/work.ts'
import type { Terminal } from './terminal.ts'

export function createProgram(terminal: Terminal): Command {
  const program = new Command('tallystick')
    .version(readVersion(), '--version', 'print the version')
    .description('One account, one sign-on, one bill, for every site that sells by the click.')
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
    })
    .showHelpAfterError('(--help says what is known)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Settings come from the environment; \`tallystick settings\` lists them. Commands that speak to a running
network need TALLYSTICK_OPERATOR_TOKEN, and TALLYSTICK_URL where it is not http://localhost:4000.
audit and export read the database itself: of DATABASE_URL, or of the folder TALLYSTICK_DATA.

Exit codes: 0 done; 1 refused, or an audit that found something; 2 could not be tried.

Examples:
  $ TALLYSTICK_OPERATOR_TOKEN=a-long-secret-of-yours tallystick serve --sandbox
  $ tallystick merchants add --name "The Daily" --currency USD --share 0.90 --site https://daily.example
  $ tallystick billing run --date 2026-12-22
  $ tallystick audit --json`,
    )
  for (const add of [
    addServe,
    addDoctor,
    addBilling,
    addSettlement,
    addMerchants,
    addOffers,
    addCustomers,
    addPurchases,
    addRefunds,
    addDisputes,
    addCancellations,
    addMessages,
    addNews,
    addWork,
    addActions,
    addClock,
    addAudit,
    addExport,
    addSettings,
  ]) {
    add(program, terminal)
  }
  return program
}
