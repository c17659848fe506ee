// What a page hands its script for making or using a passkey: the library's options, as JSON for an attribute.
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import type { Profile } from '../customers/index.ts'
import { newChallenge } from './challenge.ts'
import type { SecurityPorts } from './security-ports.ts'
import { selectPasskeysOf } from './store-passkeys.ts'

type Ports = Pick<
  SecurityPorts,
  'database' | 'clock' | 'random' | 'secrets' | 'publicUrl' | 'networkName'
>

/** What a passkey's answer is bound to: one browser, one purpose, and the person where there is one. */
export type PasskeyPurpose =
  | { readonly purpose: 'sign_on'; readonly browser: string }
  | { readonly purpose: 'add' | 'step_up'; readonly browser: string; readonly signOn: string }

/** EdDSA, ES256 and RS256 (COSE): what authenticators speak today. */
export const passkeyAlgorithms = [-8, -7, -257] as const

// No cookie holds a semicolon.
export function bindingOf(purpose: PasskeyPurpose): string {
  const signOn = purpose.purpose === 'sign_on' ? '' : purpose.signOn
  return `${purpose.purpose};${signOn};${purpose.browser}`
}

export function relyingPartyId(publicUrl: string): string {
  return new URL(publicUrl).hostname
}

/** To make one: discoverable, so that nothing has to be typed, and opened by its owner. */
export async function offerNewPasskey(
  ports: Ports,
  input: {
    readonly profile: Pick<Profile, 'signOn' | 'memberId' | 'firstName'>
    readonly browser: string
  },
): Promise<string> {
  const { profile, browser } = input
  const { signOn } = profile
  const known = await ports.database.read('signon.passkeys-of', (tx) =>
    selectPasskeysOf(tx, signOn),
  )
  const binding = bindingOf({ purpose: 'add', browser, signOn })
  const options = await generateRegistrationOptions({
    rpName: ports.networkName,
    rpID: relyingPartyId(ports.publicUrl),
    userName: profile.memberId,
    userDisplayName: profile.firstName,
    userID: new Uint8Array(Buffer.from(signOn)),
    challenge: challengeBytes(newChallenge(ports, ports.secrets.challenges, binding)),
    excludeCredentials: known.map(({ credentialId }) => ({
      id: credentialId.toString('base64url'),
    })),
    supportedAlgorithmIDs: [...passkeyAlgorithms],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return JSON.stringify(options)
}

/** To use one: any that the browser has for us, or one of a person who is signed on. */
export async function offerPasskeys(ports: Ports, purpose: PasskeyPurpose): Promise<string> {
  const own =
    purpose.purpose === 'sign_on'
      ? []
      : await ports.database.read('signon.passkeys-of', (tx) =>
          selectPasskeysOf(tx, purpose.signOn),
        )
  const options = await generateAuthenticationOptions({
    rpID: relyingPartyId(ports.publicUrl),
    challenge: challengeBytes(newChallenge(ports, ports.secrets.challenges, bindingOf(purpose))),
    allowCredentials: own.map(({ credentialId }) => ({ id: credentialId.toString('base64url') })),
    userVerification: 'required',
  })
  return JSON.stringify(options)
}

// As text the library would encode it once more.
function challengeBytes(challenge: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(challenge, 'base64url'))
}
