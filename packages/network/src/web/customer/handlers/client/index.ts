// The pages of the installed client.
import type { Hono } from 'hono'
import { renderOffline } from '../../pages/offline.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { makeFrame } from '../../../frame/visitor.ts'
import type { WebEnv } from '../../../frame/visitor.ts'
import { customerWing } from '../../navigation.ts'
import type { WebDeps } from '../../../web-deps.ts'
import { showApprovals } from './approvals-page.ts'
import {
  removeNotifications,
  showNotifications,
  submitNotifications,
} from './notifications-page.ts'

export function addClientPages(web: Hono<WebEnv>, deps: WebDeps): void {
  web.get('/notifications', (c) => showNotifications(deps, c))
  web.post('/notifications', (c) => submitNotifications(deps, c))
  web.post('/notifications/:id/remove', (c) => removeNotifications(deps, c))
  web.get('/approvals', (c) => showApprovals(deps, c))
  // Kept by the client for everybody, so it speaks of nobody.
  web.get('/offline', async (c) => {
    const frame = makeFrame(deps, customerWing, undefined, {
      csrf: '',
      language: c.get('visitor').frame.texts.language,
    })
    return await answerPage(c, frame, renderOffline(frame))
  })
}
