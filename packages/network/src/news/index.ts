// The door of news: reading it, and its routes.
export { newsRoutes } from './routes.ts'
export { countNews, listNews } from './store.ts'
