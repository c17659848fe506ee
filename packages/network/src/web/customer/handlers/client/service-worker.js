// The installed client: says so when there is no connection, and shows what it is told at once. It keeps no page of an
// account: what a customer bought stands on the network only, so that nothing is left on a device that was given away.
const cacheName = 'tallystick-shell-1'
const shell = ['/offline', ...ASSETS]

addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(shell)))
  skipWaiting()
})

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => clients.claim()),
  )
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname } = new URL(request.url)
  if (request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
  } else if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/offline')))
  }
})

addEventListener('push', (event) => {
  const { title, body, path } = event.data.json()
  event.waitUntil(
    registration.showNotification(title, { body, icon: '/icon-192.png', data: { path } }),
  )
})

addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { path } = event.notification.data
  event.waitUntil(clients.openWindow(path))
})
