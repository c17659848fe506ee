// The door of news: reading it, and its routes.
export { contributeNews } from './contribute.ts'
export { listNews } from './store.ts'
