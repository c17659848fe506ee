// Making and using passkeys (WebAuthn Level 3). Without this file the forms stay hidden, and all other ways work.
const fromBase64url = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
const toBase64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const withBytes = (list) => list?.map((item) => ({ ...item, id: fromBase64url(item.id) }))

function readOptions(form) {
  const options = JSON.parse(form.dataset.options)
  options.challenge = fromBase64url(options.challenge)
  if (options.user) options.user.id = fromBase64url(options.user.id)
  options.allowCredentials = withBytes(options.allowCredentials)
  options.excludeCredentials = withBytes(options.excludeCredentials)
  return options
}

function describe({ id, rawId, type, response }) {
  const parts = {}
  for (const name of [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
  ]) {
    if (response[name]) parts[name] = toBase64url(response[name])
  }
  if (response.getTransports) parts.transports = response.getTransports()
  const rest = { clientExtensionResults: {} }
  return JSON.stringify({ id, rawId: toBase64url(rawId), type, response: parts, ...rest })
}

function send(form, credential) {
  form.elements.credential.value = describe(credential)
  form.submit()
}

for (const form of window.PublicKeyCredential
  ? document.querySelectorAll('form[data-passkey]')
  : []) {
  const isNew = form.dataset.passkey === 'create'
  const problem = form.querySelector('[role=alert]')
  let waiting
  form.hidden = false
  form.nextElementSibling.hidden = true
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    waiting?.abort()
    problem.hidden = true
    try {
      const publicKey = readOptions(form)
      send(form, await navigator.credentials[isNew ? 'create' : 'get']({ publicKey }))
    } catch {
      // Cancelled, or none there: the person sees the other ways.
      problem.hidden = false
    }
  })
  // Browsers that can, offer passkeys where the name is typed.
  if (!isNew && document.querySelector('input[autocomplete~=webauthn]')) {
    waiting = new AbortController()
    const { signal } = waiting
    Promise.resolve(PublicKeyCredential.isConditionalMediationAvailable?.())
      .then((can) => {
        if (!can) return
        const publicKey = readOptions(form)
        return navigator.credentials
          .get({ publicKey, mediation: 'conditional', signal })
          .then((credential) => send(form, credential))
      })
      .catch(() => undefined)
  }
}
