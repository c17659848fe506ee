// The pages that inform: help and news.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showHelp, showHelpTopic } from './help-page.ts'
import { showNews } from './news-page.ts'

export function addInformationPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/help', (c) => showHelp(c))
  web.get('/help/:topic', (c) => showHelpTopic(c))
  web.get('/news', (c) => showNews(deps, c))
}
