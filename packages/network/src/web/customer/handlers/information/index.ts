// The pages that inform: help and news.
import type { Hono } from 'hono'
import type { WebEnv } from '../../../frame/visitor.ts'
import type { WebDeps } from '../../../web-deps.ts'
import { showHelp, showHelpTopic } from './help-page.ts'
import { showNews } from './news-page.ts'

export function addInformationPages(web: Hono<WebEnv>, deps: WebDeps): void {
  web.get('/help', (c) => showHelp(c))
  web.get('/help/:topic', (c) => showHelpTopic(c))
  web.get('/news', (c) => showNews(deps, c))
}
