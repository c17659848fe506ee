// What the operator says to everybody before anything is bought: which texts there are, and in which languages.

/** The imprint is made of what the operator's settings say; the others are texts. */
export const legalPages = ['terms', 'privacy', 'imprint'] as const
export type LegalPage = (typeof legalPages)[number]

/** By language, such as `en`. */
export type LegalText = Readonly<Record<string, string>>

export type LegalTexts = { readonly [Page in Exclude<LegalPage, 'imprint'>]?: LegalText }
