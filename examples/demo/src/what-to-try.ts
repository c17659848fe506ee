// What the demo prints when it is up.
import { sampleCustomer } from './sample-data.ts'
import type { Demo } from './start-demo.ts'

export function printWhatToTry(
  { addresses: at, operatorToken }: Pick<Demo, 'addresses' | 'operatorToken'>,
  seconds: number,
): string {
  return `
Tallystick is up after ${seconds.toFixed(1)} s.

  ${at.network.padEnd(24)} the network: one account, one statement
  ${at.courier.padEnd(24)} The Morning Courier sells articles
  ${at.harbor.padEnd(24)} Harbor Research sells reports (another domain)
  ${at.desk.padEnd(24)} the desk: the clock, billing, what merchants have earned
  ${at.mailbox.padEnd(24)} the mailbox: every mail the network sent
  ${at.processor.padEnd(24)} the payment processor's own book

  Sample customer: ${sampleCustomer.email}, password ${sampleCustomer.password}
  The operator's commands, in another terminal, after this:
    export TALLYSTICK_URL=${at.network} TALLYSTICK_OPERATOR_TOKEN=${operatorToken}

What to try
  1. Open The Morning Courier, choose an article that opens for one hour, register in the middle
     of the purchase (card 4242 4242 4242 4242), and read it. Or sign on as the sample customer.
  2. Open Harbor Research and buy a report for 6.00: nobody asks who you are again.
  3. Open the article once more: it is yours, nothing is charged. Move the clock by two hours
     at the desk: now it is for sale again, and the network asks who you are.
  4. Look at your statement at the network: both purchases, one total.
  5. At the desk, go to the next billing day, up to a month on. The network asks the processor
     once for all that you bought (a total of 4.00 or less waits for the month after), the
     processor pays, and each merchant is credited with its 90 %. Look at the mailbox. Then pay the
     merchants what is due: each has its money, less what is no whole cent.
  6. Sign on again, open a past statement and in it a purchase, and ask for your money back: what
     cost less than 10.00 comes back at once; for the report at 12.00 a person decides:
       npm run tallystick -- refunds list
     Keep the statement as a PDF.
  7. Open what you own from the Library, without going by the merchant's page. Give an article to
     another address: the mailbox has the link, a second browser takes it up.
  8. Set a limit of 1.00 a day under Limits and buy until it says no; freeze all of it.
     Under Group invite somebody: they join by the mailed link, and buy on your bill.
  9. Subscribe to the evening letter at The Morning Courier. At the network, under Subscriptions,
     renew it, switch the renewal on, or see what you get back when you cancel it ten days later.
  10. Sign off at the network: the members' areas of both merchants close. Then come back with a
     passkey, or with a link by e-mail.

Ctrl-C stops everything. Purchases are kept; npm run reset clears them.
`
}
