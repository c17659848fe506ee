// `GET /terms`, `/privacy` and `/imprint`: what the operator says to everybody.
import { html } from 'hono/html'
import type { LegalPage } from '../../../contract/index.ts'
import { linkButton } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import { plainDocument } from '../../design/plain-document.ts'
import type { Frame } from '../../frame/frame.ts'

/** `text` as the operator wrote it. */
export interface LegalView {
  readonly page: Exclude<LegalPage, 'imprint'>
  readonly text: string
  readonly language: string
}

export function renderLegal(frame: Frame, { page, text, language }: LegalView): Markup {
  const title = frame.texts.legal.titles[page]
  return layout(frame, {
    title,
    main: html`<h1>${title}</h1>
      <div lang="${language}">${plainDocument(text)}</div>`,
  })
}

export function renderImprint(frame: Frame): Markup {
  const { operator, texts, networkName, wing } = frame
  const words = texts.legal.imprint
  const title = texts.legal.titles.imprint
  const { addressLines, email, phone, taxId } = operator
  return layout(frame, {
    title,
    main: html`<h1>${title}</h1>
      <p class="lead">${words.lead(networkName, operator.name)}</p>
      ${definitionList([
        {
          term: words.address,
          detail: html`${[operator.name, ...addressLines].map(
            (line, index) => html`${index === 0 ? '' : html`<br />`}${line}`,
          )}`,
        },
        ...(email === undefined
          ? []
          : [{ term: words.email, detail: html`<a href="mailto:${email}">${email}</a>` }]),
        ...(phone === undefined
          ? []
          : [
              {
                term: words.phone,
                detail: html`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`,
              },
            ]),
        ...(taxId === undefined ? [] : [{ term: words.taxId, detail: taxId }]),
      ])}
      <div class="actions">
        ${linkButton({ label: texts.errors.contact, href: wing.contact.path })}
      </div>`,
  })
}
