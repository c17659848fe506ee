// In which language the engine speaks to a visitor: what the site says.
import type { EngineSettings } from '../settings.ts'
import type { Visit } from '../visit.ts'
import type { Language } from './gate-words.ts'

export function readLanguage(
  { settings }: { readonly settings: EngineSettings },
  visit: Visit,
): Language {
  const { language = 'en' } = settings
  return typeof language === 'string' ? language : language(visit)
}
