// What surrounds a page, for a person or for nobody in particular.
import type { Language } from '../../customers/index.ts'
import { textsOf } from '../texts/index.ts'
import type { FrameDeps } from './frame-deps.ts'
import type { Frame, Person } from './frame.ts'
import type { Wing } from './wing.ts'

export interface Reader {
  readonly language: Language
  /** IANA name; UTC for somebody of whom it is not known. */
  readonly timeZone?: string | undefined
  readonly person?: Person | undefined
}

export function makeFrame(
  deps: Pick<
    FrameDeps,
    'networkName' | 'operator' | 'legal' | 'random' | 'isSandbox' | 'clock' | 'closed'
  >,
  wing: Wing,
  { language, timeZone = 'UTC', person }: Reader = { language: 'en' },
): Frame {
  return {
    networkName: deps.networkName,
    operator: deps.operator,
    legalPages: deps.legal.pages,
    texts: textsOf(language),
    format: { locale: language, timeZone },
    nonce: Buffer.from(deps.random.bytes(16)).toString('base64'),
    wing,
    closed: deps.closed,
    person,
    sandboxNow: deps.isSandbox ? deps.clock.now() : undefined,
  }
}
