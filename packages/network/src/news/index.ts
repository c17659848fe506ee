// The door of news: reading it, and its routes.
export { contributeNews } from './contribute.ts'
export { countNews, listNews } from './store.ts'
