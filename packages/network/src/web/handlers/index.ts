// The door of the handlers: the pages as one fetch handler, and what the server fills in.
export { createWeb } from '../create-web.ts'
export { providerPages } from './provider-pages.ts'
export type { WebDeps } from '../web-deps.ts'
