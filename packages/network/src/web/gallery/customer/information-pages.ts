// Help, news and the installed client, filled from the sample world.
import { renderApprovals } from '../../customer/pages/approvals.ts'
import { renderHeads } from '../../customer/pages/heads.ts'
import { renderHelp, renderHelpTopic } from '../../customer/pages/help.ts'
import { renderImprint, renderLegal } from '../../customer/pages/legal.ts'
import { renderNews } from '../../customer/pages/news.ts'
import { renderNotifications } from '../../customer/pages/notifications.ts'
import { renderOffline } from '../../customer/pages/offline.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleAmount, sampleNextBilling, sampleNow, samplePeriodStart } from '../sample-world.ts'

const csrf = 'sample-token'
const publicKey =
  'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM'

export const informationPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  help: (frame) => renderHelp(frame, { query: '', found: undefined }),
  'help-found': (frame) => {
    const [, , , , topic] = frame.texts.customer.help.topics
    return renderHelp(frame, {
      query: 'money back',
      found: topic.sections.map((section) => ({ topic, section })),
    })
  },
  'help-none': (frame) => renderHelp(frame, { query: 'bicycle', found: [] }),
  'help-topic': (frame) => renderHelpTopic(frame, frame.texts.customer.help.topics[3]),
  news: (frame) =>
    renderNews(frame, {
      items: [
        {
          title: 'Gifts',
          body: 'You can now buy something for somebody else.\n\nChoose “Give it to somebody instead” on the confirmation page.',
          language: 'en',
          publishedAt: sampleNow,
        },
        {
          title: 'Harbour Data has joined',
          body: 'Shipping reports and an interface that is paid by the call.',
          language: 'en',
          publishedAt: samplePeriodStart,
        },
      ],
    }),
  heads: (frame) =>
    renderHeads(frame, {
      network: 'https://network.example',
      heads: [27, 26, 25].map((number, hours) => ({
        number,
        at: sampleNow.subtract({ hours }),
        hash: `${number}cY2Qn5VbTQ2Zr0v8sJ1gq4m7XhK3pLwEuRaFiDoS`,
      })),
    }),
  'heads-none': (frame) => renderHeads(frame, { network: 'https://network.example', heads: [] }),
  'news-empty': (frame) => renderNews(frame, { items: [] }),
  'legal-terms': (frame) =>
    renderLegal(frame, {
      page: 'terms',
      language: frame.texts.language,
      text: frame.texts.legal.sandbox.terms,
    }),
  'legal-privacy': (frame) =>
    renderLegal(frame, {
      page: 'privacy',
      language: 'en',
      text: '# What is kept\n\n## By us\n\nSee https://network.example/law, in <b>full</b>.\nOr ask.\n\n- One\n- Two',
    }),
  'legal-imprint': (frame) => renderImprint(frame),
  notifications: (frame) =>
    renderNotifications(frame, {
      csrf,
      publicKey,
      devices: [
        { id: 'psh_1', label: 'Firefox, Android', addedAt: samplePeriodStart },
        { id: 'psh_2', label: 'Chrome, Linux', addedAt: sampleNow },
      ],
      purchaseMails: 'daily',
      isSaved: true,
    }),
  'notifications-empty': (frame) =>
    renderNotifications(frame, {
      csrf,
      publicKey,
      devices: [],
      problem: 'malformed',
      purchaseMails: 'none',
      isSaved: false,
    }),
  approvals: (frame) =>
    renderApprovals(frame, [
      {
        kind: 'new_price',
        item: 'The Meridian Review, monthly',
        price: sampleAmount(12_000_000n),
        endsAt: sampleNextBilling,
        url: '/subscriptions/sub_1',
      },
      { kind: 'declined', amount: sampleAmount(11_420_000n) },
    ]),
  'approvals-empty': (frame) => renderApprovals(frame, []),
  offline: (frame) => renderOffline(frame),
}
