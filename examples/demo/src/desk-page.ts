// The desk's one page.
import { html, raw } from 'hono/html'
import type { BillingRun } from './bill-day.ts'
import { formatAll, formatPlain } from './desk-format.ts'
import { deskStyle } from './desk-style.ts'
import type { DemoAddresses } from './start-demo.ts'

export interface MerchantBalance {
  readonly name: string
  readonly currency: string
  readonly pending: string
  readonly available: string
  readonly in_payout: string
  readonly paid_out: string
}

export interface DeskView {
  readonly now: Temporal.Instant
  readonly balances: readonly MerchantBalance[]
  /** Of days on which somebody owed something, the latest first. */
  readonly runs: readonly BillingRun[]
  readonly addresses: DemoAddresses
  /** What the last thing that was done came to. */
  readonly said?: string
}

type Markup = ReturnType<typeof html>

export function renderDesk(view: DeskView): Markup {
  const { addresses, said } = view
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>The desk · Tallystick demo</title>
        <style>
          ${raw(deskStyle)}
        </style>
      </head>
      <body>
        <main>
          <h1>The desk</h1>
          <p class="soft">
            Here you play the operator of the demo:
            <a href="${addresses.network}">the network</a>,
            <a href="${addresses.courier}">The Morning Courier</a>,
            <a href="${addresses.harbor}">Harbor Research</a>,
            <a href="${addresses.mailbox}">the mailbox</a>,
            <a href="${addresses.processor}">the processor</a>.
          </p>
          ${said === undefined ? '' : html`<p class="said" role="status">${said}</p>`}
          ${renderClock(view.now)} ${renderBilling(view)} ${renderBalances(view.balances)}
        </main>
      </body>
    </html>`
}

function renderClock(now: Temporal.Instant): Markup {
  const today = now.toZonedDateTimeISO('UTC')
  return html`<h2>The network’s clock</h2>
    <p class="now">
      <time datetime="${now.toString()}">
        ${today.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })} UTC
      </time>
    </p>
    <form method="post" action="/clock">
      ${[
        ['PT2H', 'Two hours on'],
        ['P1D', 'A day on'],
        ['P7D', 'A week on'],
      ].map(([by, label]) => html`<button name="advance" value="${by}">${label}</button>`)}
    </form>
    <form method="post" action="/clock">
      <label>
        Go to a day
        <input
          type="date"
          name="now"
          required
          min="${today.add({ days: 1 }).toPlainDate().toString()}"
        />
      </label>
      <button>Go</button>
    </form>
    <p class="soft">
      The clock never goes back. Sessions, access to articles and billing follow it.
    </p>`
}

function renderBilling({ now, runs }: DeskView): Markup {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate().toString()
  return html`<h2>Billing</h2>
    <form method="post" action="/billing-day">
      <button class="first">Go to the next billing day, and bill</button>
    </form>
    <p class="soft">
      Each account has its billing day: the day of the month on which it was opened. This goes on
      day by day, bills each, and stops where somebody owes something.
    </p>
    <form method="post" action="/billing">
      <label
        >Bill the accounts of <input type="date" name="date" value="${today}" required
      /></label>
      <button>Run billing</button>
    </form>
    <p class="soft">
      Tabs of $4.00 and less wait for another month. Outside the sandbox the network bills by
      itself.
    </p>
    ${
      runs.length === 0
        ? html`<p>No day has been billed yet.</p>`
        : html`<table>
            <thead>
              <tr>
                <th>Day</th>
                <th class="n">Requests</th>
                <th class="n">Asked for</th>
                <th class="n">Too small</th>
              </tr>
            </thead>
            <tbody>
              ${runs.slice(0, 10).map(
                ({ date, requests, totals, below_threshold: small }) =>
                  html`<tr>
                    <td><time datetime="${date}">${date}</time></td>
                    <td class="n">${requests}</td>
                    <td class="n">${formatAll(totals) || '–'}</td>
                    <td class="n">${small}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }`
}

function renderBalances(balances: readonly MerchantBalance[]): Markup {
  return html`<h2>What the merchants have earned</h2>
    <table>
      <thead>
        <tr>
          <th>Merchant</th>
          <th class="n">Sold, not yet paid for</th>
          <th class="n">Available</th>
          <th class="n">On its way</th>
          <th class="n">Paid out</th>
        </tr>
      </thead>
      <tbody>
        ${balances.map(
          ({ name, currency, pending, available, in_payout: onItsWay, paid_out: paidOut }) =>
            html`<tr>
              <td>${name}</td>
              <td class="n">${formatPlain({ amount: pending, currency })}</td>
              <td class="n">${formatPlain({ amount: available, currency })}</td>
              <td class="n">${formatPlain({ amount: onItsWay, currency })}</td>
              <td class="n">${formatPlain({ amount: paidOut, currency })}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="soft">Shares of 90 %. The rest is the network's fee.</p>
    <form method="post" action="/settlement">
      <button>Pay the merchants what is due</button>
    </form>
    <p class="soft">
      From $1.00 on, or after 30 days, once a day. Here their bank says at once that it has arrived.
    </p>`
}
