// In which language a visitor reads: the profile's, then what this browser chose, then what it asks for.
import { languages } from '../../customers/index.ts'
import type { Language } from '../../customers/index.ts'
import { readCookie } from '../../platform/api/index.ts'

export const languageCookie = 'tallystick-language'

export function pickLanguage(input: {
  readonly profile: Language | undefined
  readonly cookie: string | undefined
  readonly acceptLanguage: string | undefined
}): Language {
  if (input.profile !== undefined) return input.profile
  const chosen = readCookie(input.cookie, languageCookie)
  return (
    languages.find((language) => language === chosen) ?? preferred(input.acceptLanguage) ?? 'en'
  )
}

/** The first of ours in the order of the browser's wishes (RFC 9110, section 12.5.4). */
function preferred(header: string | undefined): Language | undefined {
  const wishes = (header ?? '').slice(0, 500).split(',').map(readWish)
  const ordered = wishes.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  for (const { tag } of ordered) {
    const found = languages.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (found !== undefined) return found
  }
  return undefined
}

function readWish(text: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const weight = given === undefined ? 1 : Number(given)
  return { tag, weight: Number.isFinite(weight) ? weight : 0 }
}
