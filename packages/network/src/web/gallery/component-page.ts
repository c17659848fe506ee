// `GET /design`: each component in each state, and the way to each sample page.
import { html } from 'hono/html'
import { amount, date, largeAmount } from '../design/amount.ts'
import { askTwice } from '../design/ask-twice.ts'
import { button, linkButton } from '../design/button.ts'
import { coBrandHeader } from '../design/co-brand.ts'
import { definitionList } from '../design/definition-list.ts'
import { emptyState } from '../design/empty-state.ts'
import { choiceList, selectField, textField } from '../design/field.ts'
import { filterBar } from '../design/filter-bar.ts'
import { postForm } from '../design/form.ts'
import { layout } from '../design/layout.ts'
import { notice, statusWord } from '../design/notice.ts'
import { pager } from '../design/pager.ts'
import { progress } from '../design/progress.ts'
import { steps } from '../design/steps.ts'
import { table } from '../design/table.ts'
import { tally } from '../design/tally.ts'
import type { Content, Markup } from '../design/markup.ts'
import type { Frame } from '../frame/frame.ts'
import { sampleMailNames } from './sample-mails.ts'
import { everyPageName } from './every-page.ts'
import { sampleAmount, sampleBrand, sampleFrame, sampleNow } from './sample-world.ts'

export function renderComponentPage(nonce: string): Markup {
  const frame = sampleFrame(nonce, true)
  return layout(frame, {
    title: 'Design',
    brand: sampleBrand('review'),
    main: html`<h1>Design</h1>
      <p class="lead">Each component in each state, and each page with sample data.</p>
      ${part('Pages', links('/design/pages/', everyPageName))}
      ${part('E-mails', links('/design/mails/', sampleMailNames))} ${part('Type', typeSamples())}
      ${part('Money and dates', moneySamples(frame))}
      ${part('The two halves', coBrandHeader(sampleBrand('review'), frame.networkName))}
      ${part('Tally', tallySamples())} ${part('Buttons', buttonSamples())}
      ${part('Fields', fieldSamples())} ${part('Notices and states', noticeSamples())}
      ${part('Lists and tables', listSamples(frame))} ${part('Progress', progressSamples(frame))}
      ${part('Ask twice', askTwiceSample())}`,
  })
}

function part(title: string, content: Content): Markup {
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`
}

function links(base: string, names: readonly string[]): Markup {
  return html`<ul class="columns">
    ${names.map((name) => html`<li><a href="${base}${name}">${name}</a></li>`)}
  </ul>`
}

function typeSamples(): Markup {
  return html`<h3>A title of a section</h3>
    <p class="lead">A lead: what this page is for, in a sentence.</p>
    <p>Running text, with <a href="/design">a link</a> and <code>some_code</code> in it.</p>
    <p class="small">Small print: what is good to know but not needed.</p>`
}

function moneySamples({ format }: Frame): Markup {
  return html`<p>${largeAmount(sampleAmount(1_234_500_000n), format)}</p>
    <p>
      ${amount(sampleAmount(-4_126n), format)} ·
      ${amount(sampleAmount(480_000_000n, 'JPY'), format)} ·
      ${amount(sampleAmount(1_500_000n, 'KWD'), format)} · ${date(sampleNow, format)} ·
      ${date(sampleNow, format, 'weekday')} · ${date(sampleNow, format, 'moment')}
    </p>`
}

function tallySamples(): Markup {
  return html`${tally({ count: 0, paidCount: 0, label: 'No purchases' })}
    <p class="small">None</p>
    ${tally({ count: 13, paidCount: 5, label: '13 purchases, 5 paid' })}
    <p class="small">13, of which 5 are paid</p>
    ${tally({ count: 240, paidCount: 60, label: '240 purchases, 60 paid' })}
    <p class="small">More than can be counted</p>`
}

function buttonSamples(): Markup {
  return postForm({
    action: '/design',
    csrf: 'sample-token',
    content: html`<div class="actions">
      ${button({ label: 'Primary', kind: 'primary' })} ${button({ label: 'Plain' })}
      ${button({ label: 'Danger', kind: 'danger' })} ${button({ label: 'Quiet', kind: 'quiet' })}
      ${button({ label: 'Disabled', isDisabled: true })}
      ${linkButton({ label: 'A link', href: '/design' })}
    </div>`,
  })
}

function fieldSamples(): Markup {
  const choices = [
    { value: 'a', label: 'The first', help: 'With a word about it' },
    { value: 'b', label: 'The second' },
  ]
  return html`${textField({ name: 'empty', label: 'Empty', help: 'What belongs here.' })}
  ${textField({ name: 'kept', label: 'Filled', value: 'What was typed' })}
  ${textField({
    name: 'wrong',
    label: 'Wrong',
    value: 'ada@',
    help: 'What belongs here.',
    error: 'This does not look like an e-mail address. Please check it.',
  })}
  ${textField({
    name: 'secret',
    label: 'Password',
    type: 'password',
    reveal: { show: 'Show', hide: 'Hide' },
  })}
  ${selectField({ name: 'select', label: 'One of several', choices, value: 'b' })}
  ${choiceList({ name: 'choice', label: 'One of a few', choices, value: 'a' })}
  ${choiceList({
    name: 'choice_wrong',
    label: 'Nothing chosen',
    choices,
    error: 'Please choose one.',
  })}`
}

function noticeSamples(): Markup {
  const tones = ['note', 'good', 'warning', 'danger'] as const
  return html`${tones.map((tone) =>
      notice({
        tone,
        title: `A notice: ${tone}`,
        body: html`<p>What happened, and what to do about it.</p>`,
        ...(tone === 'danger' ? { actions: linkButton({ label: 'Do it', href: '/design' }) } : {}),
      }),
    )}
    <p>${tones.map((tone) => html`${statusWord(`State: ${tone}`, tone)} &nbsp; `)}</p>`
}

function listSamples({ format, texts }: Frame): Markup {
  return html`${filterBar({
    action: '/design',
    label: 'Filter the sample',
    fields: textField({ name: 'words', label: 'Words', type: 'search' }),
    submitLabel: 'Show',
    clear: { url: '/design', label: 'Show all' },
  })}
  ${table({
    caption: 'A table with a total',
    columns: [
      { heading: 'Date', kind: 'date' },
      { heading: 'Item', kind: 'main' },
      { heading: 'Merchant', kind: 'small' },
      { heading: 'Amount', kind: 'figure' },
    ],
    rows: [2_500_000n, 4_126n].map((micros) => [
      date(sampleNow, format, 'shortDay'),
      html`<a href="/design">An item</a>`,
      'A merchant',
      amount(sampleAmount(micros), format),
    ]),
    totals: [{ label: 'Total', figures: [amount(sampleAmount(2_504_126n), format)] }],
  })}
  ${pager({ firstUrl: '/design', nextUrl: '/design' }, texts)}
  ${definitionList([
    { term: 'A fact', detail: 'As it is', small: 'With small print' },
    { term: 'Another', detail: html`<code>pur_01kcmv5rjq8p3</code>` },
  ])}
  ${emptyState({
    title: 'Nothing here yet',
    body: 'Why that is, and what to do next.',
    actions: linkButton({ label: 'Do it', href: '/design' }),
  })}`
}

function progressSamples({ texts }: Frame): Markup {
  return html`${steps(texts.customer.register.stepNames, 2, texts.customer.register.steps)}
  ${progress({
    id: 'sample-progress',
    label: 'Asking for payments',
    done: 412,
    total: 1000,
    words: '412 of 1,000 requests',
  })}`
}

function askTwiceSample(): Markup {
  return askTwice({
    label: 'Remove this card',
    consequence:
      'The next bill will have no way to be paid, and you cannot buy until there is one.',
    action: '/design',
    csrf: 'sample-token',
    confirmLabel: 'Yes, remove it',
  })
}
