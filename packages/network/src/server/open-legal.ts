// Which legal pages the network has: the operator's texts; in a sandbox, where there are none, texts that say what a
// sandbox is; and an imprint, where the operator has an address. What there is not is linked nowhere.
import type { LegalPage, LegalTexts, Operator } from '../contract/index.ts'
import { languages } from '../customers/index.ts'
import { textsOf } from '../web/index.ts'

export interface Legal {
  /** In the order in which they are linked. */
  readonly pages: readonly LegalPage[]
  readonly texts: LegalTexts
}

export function openLegal(input: {
  readonly legalTexts?: LegalTexts | undefined
  readonly isSandbox: boolean
  readonly operator: Operator
}): Legal {
  const { isSandbox, operator } = input
  const texts = { ...(isSandbox ? sandboxTexts() : {}), ...input.legalTexts }
  const pages: LegalPage[] = []
  if (texts.terms !== undefined) pages.push('terms')
  if (texts.privacy !== undefined) pages.push('privacy')
  if (operator.addressLines.length > 0) pages.push('imprint')
  return { pages, texts }
}

function sandboxTexts(): Required<LegalTexts> {
  const of = (page: 'terms' | 'privacy') =>
    Object.fromEntries(
      languages.map((language) => [language, textsOf(language).legal.sandbox[page]]),
    )
  return { terms: of('terms'), privacy: of('privacy') }
}

/** What the operator is told at the start: which pages customers look for in vain. */
export function missingLegalPages({ pages }: Legal): readonly string[] {
  const settings: Readonly<Record<LegalPage, string>> = {
    terms: 'TALLYSTICK_LEGAL_TEXTS',
    privacy: 'TALLYSTICK_LEGAL_TEXTS',
    imprint: 'TALLYSTICK_OPERATOR_ADDRESS',
  }
  return Object.entries(settings)
    .filter(([page]) => !pages.some((found) => found === page))
    .map(([page, setting]) => `${page} (${setting})`)
}
