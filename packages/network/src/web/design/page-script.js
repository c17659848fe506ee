// Niceties only; every page works without this file.
// Not every browser gives the focus to what is no field by itself.
document.querySelector('#faults[autofocus]')?.focus()
document.querySelector('form[data-submit-now]')?.requestSubmit()
// A form is sent once while it is on its way, and its button says so. After a while it may be sent again: the way there
// may have broken, and the same once more is done once.
for (const form of document.querySelectorAll('form[data-submit-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent === 'yes') {
      event.preventDefault()
      return
    }
    form.dataset.sent = 'yes'
    const busy = form.querySelector('button[data-busy]')
    if (busy) [busy.dataset.label, busy.textContent] = [busy.textContent, busy.dataset.busy]
    setTimeout(release, 10_000, form)
  })
}
function release(form) {
  delete form.dataset.sent
  for (const busy of form.querySelectorAll('button[data-label]')) {
    busy.textContent = busy.dataset.label
    delete busy.dataset.label
  }
}
// A page that comes back from the browser's memory may be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) release(form)
})
for (const input of document.querySelectorAll('input[data-show]')) {
  const toggle = document.createElement('button')
  toggle.type = 'button'
  toggle.className = 'show'
  toggle.textContent = input.dataset.show
  toggle.setAttribute('aria-controls', input.id)
  toggle.setAttribute('aria-pressed', 'false')
  toggle.addEventListener('click', () => {
    const shows = input.type === 'password'
    input.type = shows ? 'text' : 'password'
    toggle.setAttribute('aria-pressed', String(shows))
    toggle.textContent = shows ? input.dataset.hide : input.dataset.show
  })
  input.before(toggle)
}
for (const code of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  const copy = document.createElement('button')
  copy.type = 'button'
  copy.className = 'button quiet'
  copy.textContent = code.dataset.copy
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent)
    copy.textContent = code.dataset.copied
  })
  code.after(copy)
}
// Nobody is asked for what the browser knows.
const zone = document.querySelector('input[type=hidden][name=time_zone]')
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
// Colours are seen while they are chosen: a stylesheet for each pair comes from where those of brands come from.
const colours = [...document.querySelectorAll('form[data-colours] input[type=text]')]
const brandSheet = document.querySelector('link[href^="/brands/"]')
for (const input of brandSheet ? colours : []) {
  input.addEventListener('input', () => {
    const [first, second] = colours.map(({ value }) => value.trim().toLowerCase().replace('#', ''))
    const pair = `${first}-${second || first}`
    if (/^[0-9a-f]{6}-[0-9a-f]{6}$/.test(pair)) brandSheet.href = `/brands/preview/${pair}.css`
  })
}
// The installed client: what it shows without a connection, and what it is told at once.
if ('serviceWorker' in navigator && isSecureContext) {
  navigator.serviceWorker.register('/service-worker.js')
  const wish = document.querySelector('[data-push-key]')
  if (wish && 'PushManager' in window) offerPush(wish)
}
function offerPush(wish) {
  const [sentence, offer] = wish.children
  sentence.hidden = true
  offer.hidden = false
  const form = offer.querySelector('form')
  form.addEventListener('submit', async (event) => {
    if (form.elements.subscription.value !== '') return
    event.preventDefault()
    delete form.dataset.sent
    if ((await Notification.requestPermission()) !== 'granted') {
      sentence.textContent = wish.dataset.pushDenied
      sentence.hidden = false
      return
    }
    const worker = await navigator.serviceWorker.ready
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: wish.dataset.pushKey,
    })
    form.elements.subscription.value = JSON.stringify(subscription)
    form.requestSubmit()
  })
}
// What opened over the page closes with Escape, or when the way leads on behind it.
for (const menu of document.querySelectorAll('details[data-escape]')) {
  const close = () => menu.removeAttribute('open')
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    close()
    menu.querySelector('summary').focus()
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null && !menu.contains(relatedTarget)) close()
  })
  addEventListener('pointerdown', ({ target }) => {
    if (!menu.contains(target)) close()
  })
}
