// The pages of the installed client.
import type { Hono } from 'hono'
import { answerPage } from '../../../frame/answer-page.ts'
import { makeFrame } from '../../../frame/make-frame.ts'
import { renderOffline } from '../../pages/offline.ts'
import type { CustomerEnv } from '../../customer-visitor.ts'
import { customerWing } from '../../navigation.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showApprovals } from './approvals-page.ts'
import {
  removeNotifications,
  showNotifications,
  submitNotifications,
  submitPurchaseMails,
} from './notifications-page.ts'

export function addClientPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/notifications', (c) => showNotifications(deps, c))
  web.post('/notifications', (c) => submitNotifications(deps, c))
  web.post('/notifications/purchases', (c) => submitPurchaseMails(deps, c))
  web.post('/notifications/:id/remove', (c) => removeNotifications(deps, c))
  web.get('/approvals', (c) => showApprovals(deps, c))
  // Kept by the client for everybody, so it speaks of nobody.
  web.get('/offline', async (c) => {
    const frame = makeFrame(deps, customerWing, {
      language: c.get('visitor').frame.texts.language,
    })
    return await answerPage(c, frame, renderOffline(frame))
  })
}
