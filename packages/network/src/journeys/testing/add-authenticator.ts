// A passkey authenticator inside a browser of the tests.
import type { BrowserContext, Page } from 'playwright-core'

/**
 * An authenticator in the browser, that knows its owner; answers how to tell what it does from now on. It answers a
 * page that offers passkeys where the name is typed by itself as soon as it is present, before any click; therefore
 * pages find that their browser cannot offer this, unless a test asks for it.
 */
export async function addAuthenticator(
  page: Page,
  context: BrowserContext,
  { answersTyping = false } = {},
) {
  if (!answersTyping) {
    await context.addInitScript(
      `if (window.PublicKeyCredential)
         PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)`,
    )
  }
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  })
  return {
    credentials: async () =>
      (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    setVerified: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    setPresent: (enabled: boolean) =>
      cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  }
}
