// The `return` parameter of the engine's addresses.
import { EngineFailure } from '../failures.ts'
import { readLocalPath } from '../local-path.ts'

/** The path to come back to; the front page when none is named. @throws EngineFailure `return_not_local`. */
export function readReturn(url: URL, site: string): string {
  const text = url.searchParams.get('return')
  if (text === null) return '/'
  const path = readLocalPath(text, site)
  if (path === undefined)
    throw new EngineFailure('return_not_local', 'return is not a path of this site')
  return path
}
