// The pages that inform: help, news, heads, and what the operator says to everybody.
import type { Hono } from 'hono'
import { legalPages } from '../../../../contract/index.ts'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showHeads } from './heads-page.ts'
import { showHelp, showHelpTopic } from './help-page.ts'
import { showLegal } from './legal-page.ts'
import { showNews } from './news-page.ts'

export function addInformationPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/help', (c) => showHelp(c))
  web.get('/help/:topic', (c) => showHelpTopic(c))
  for (const page of legalPages) web.get(`/${page}`, (c) => showLegal(deps, c, page))
  web.get('/heads', (c) => showHeads(deps, c))
  web.get('/news', (c) => showNews(deps, c))
}
