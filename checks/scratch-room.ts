// A small room that no network has: wishes. It is entered in every place, so that the checks can be seen to miss one.
import { places } from './places.ts'
import type { Place } from './places.ts'
import { networkSource } from './source-tree.ts'
import type { SourceTree } from './source-tree.ts'

type Files = Readonly<Record<string, string>>

const room = `${networkSource}/wishes`
const wing = `${networkSource}/web/customer`
const languages = ['en', 'de', 'fr', 'es'] as const

/** What stands in the room itself whatever it is entered in. */
const ownFiles: Files = {
  [`${room}/README.md`]: '# wishes\n\nWhat customers would buy at another price.\n',
  [`${room}/index.ts`]: `// The door of wishes.
export { contributeWishes } from './contribute.ts'
`,
  [`${room}/store.ts`]: `// All SQL over wishes.
import type { Tx } from '../platform/index.ts'

export async function insertWish(
  tx: Tx,
  wish: { readonly bucket: number; readonly purchasingAccount: string; readonly words: string; readonly priceMicros: bigint },
): Promise<void> {
  await tx.query({
    name: 'wishes.insert',
    text: \`insert into wishes (bucket, purchasing_account, words, price_micros) values ($1, $2, $3, $4)
      on conflict (bucket, purchasing_account) do update set words = excluded.words\`,
    values: [wish.bucket, wish.purchasingAccount, wish.words, wish.priceMicros],
  })
}

export async function blankWishes(
  tx: Tx,
  of: { readonly bucket: number; readonly purchasingAccount: string },
): Promise<void> {
  await tx.query({
    name: 'wishes.blank',
    text: \`update wishes set words = '' where bucket = $1 and purchasing_account = $2\`,
    values: [of.bucket, of.purchasingAccount],
  })
}
`,
  [`${room}/routes.ts`]: `// The API of wishes.
import { bearer, createApi, createRoute, jsonAnswer, Problem, problemAnswers, requireCaller, z } from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { enqueueWork } from '../work/index.ts'
import { insertWish } from './store.ts'

export interface WishPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly wishDays: number
}

export function wishRoutes(ports: WishPorts): OpenAPIHono<ApiEnv> {
  const api = createApi()
  const route = createRoute({
    method: 'post',
    path: '/wishes',
    summary: 'Wishes for something at another price',
    security: bearer,
    responses: {
      200: jsonAnswer(z.object({ days: z.int() }), 'Wished for'),
      ...problemAnswers('too_many_wishes'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    if (ports.wishDays === 0) throw new Problem('too_many_wishes')
    await ports.database.transaction('wishes.wish', async (tx) => {
      const wish = { bucket: bucketOf(purchasingAccount), purchasingAccount, words: 'Cheaper', priceMicros: 1_000_000n }
      await insertWish(tx, wish)
      await enqueueNotice(tx, ports, { cause: \`wish/\${purchasingAccount}\`, to: { purchasingAccount }, kind: 'wish_kept', facts: {} })
      const dueAt = ports.clock.now().add({ hours: 24 * ports.wishDays })
      await enqueueWork(tx, ports, { kind: 'forget_wish', subject: purchasingAccount, owner: purchasingAccount, facts: {}, dueAt })
    })
    return c.json({ days: ports.wishDays }, 200)
  })
  return api
}
`,
  [`${wing}/pages/wishes.ts`]: `// \`GET /wishes\`: what somebody wished for.
import { html } from 'hono/html'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'

export function renderWishes(frame: Frame): Markup {
  const { title } = frame.texts.customer.wishes
  return layout(frame, { title, width: 'narrow', main: html\`<h1>\${title}</h1>\` })
}
`,
  [`${wing}/handlers/wishes/index.ts`]: `// The page of wishes.
import type { Hono } from 'hono'
import { answerPage } from '../../../frame/answer-page.ts'
import type { CustomerEnv } from '../../customer-visitor.ts'
import { renderWishes } from '../../pages/wishes.ts'

export function addWishPages(web: Hono<CustomerEnv>): void {
  web.get('/wishes', async (c) => {
    const { frame } = c.get('visitor')
    return await answerPage(c, frame, renderWishes(frame))
  })
  web.post('/wishes', (c) => c.redirect('/wishes', 303))
}
`,
}

const afterImports = /^(?=(?:export )?(?:const|function|interface|type) )/m
const edit = (
  tree: SourceTree,
  file: string,
  ...changes: readonly (readonly [RegExp, string])[]
): Files => {
  let text = tree.read(file)
  for (const [pattern, replacement] of changes) {
    const changed = text.replace(pattern, replacement)
    if (changed === text) throw new Error(`${file} has no ${String(pattern)}`)
    text = changed
  }
  return { [file]: text }
}

/** The files with which the room is entered in a place; the list is as long as that of the places. */
const entries: Readonly<Record<Place, (tree: SourceTree) => Files>> = {
  'rooms.cjs': (tree) =>
    edit(tree, 'rooms.cjs', [
      /^ {2}news: /m,
      "  wishes: ['platform', 'work', 'outbox'],\n  news: ",
    ]),
  'packages/network/migrations/': () => ({
    'packages/network/migrations/9999-wishes.sql': `-- owner: wishes
-- placed: by bucket
create table wishes (
  bucket smallint not null check (bucket between 0 and 255),
  purchasing_account text collate "C" not null,
  words text not null,
  price_micros bigint not null,
  primary key (bucket, purchasing_account)
);
`,
  }),
  'contract/<room>.ts': (tree) => ({
    [`${networkSource}/contract/wishes.ts`]: `// The words of the room wishes: its refusals, settings and notices.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'
import { bounded } from './table-life.ts'

export const wishes = {
  problems: { too_many_wishes: row(409, 'Too many wishes', 'One wish at a time.') },
  settings: {
    wishDays: required({ name: 'TALLYSTICK_WISH_DAYS', fallback: '30', parse: wholeNumber(0, 365), meaning: 'How long a wish is kept.' }),
  },
  notices: { wish_kept: [] },
  work: {
    forget_wish: {
      facts: [],
      does: 'blanks a wish',
      parkedBy: 'ten tries',
      then: 'its last error says what is wrong',
    },
  },
  tables: { wishes: bounded('a wish', 'one an account') },
} as const satisfies RoomContract
`,
    ...edit(
      tree,
      `${networkSource}/contract/rooms.ts`,
      [afterImports, "import { wishes } from './wishes.ts'\n"],
      [/^ {2}news,$/m, '  news,\n  wishes,'],
    ),
  }),
  '<room>/contribute.ts': () => ({
    [`${room}/contribute.ts`]: `// What wishes bring to the network: their route, and the words of a person.
import { bucketOf } from '../platform/index.ts'
import type { Contribution } from '../platform/index.ts'
import { wishRoutes } from './routes.ts'
import type { WishPorts } from './routes.ts'
import { blankWishes } from './store.ts'

export function contributeWishes(ports: WishPorts): Contribution {
  return {
    routes: [wishRoutes(ports)],
    work: {
      forget_wish: {
        retry: { firstSeconds: 10, factor: 2, maxSeconds: 3600, attemptCountMax: 10 },
        within: async (tx, { owner: purchasingAccount }) => {
          await blankWishes(tx, { bucket: bucketOf(purchasingAccount), purchasingAccount })
          return { outcome: 'done' }
        },
      },
    },
    personal: {
      erase: (tx, { person: { purchasingAccount } }) =>
        blankWishes(tx, { bucket: bucketOf(purchasingAccount), purchasingAccount }),
    },
  }
}
`,
  }),
  'server/open-rooms.ts': (tree) =>
    edit(
      tree,
      `${networkSource}/server/open-rooms.ts`,
      [
        /^import \{ contributeBooks \}/m,
        "import { contributeWishes } from '../wishes/index.ts'\n$&",
      ],
      [
        /^ {4}contributeNews\(basis\),$/m,
        '$&\n    contributeWishes({ ...basis, wishDays: basis.config.wishDays }),',
      ],
    ),
  'web/<wing>/': (tree) => ({
    ...edit(
      tree,
      `${wing}/create-customer-wing.ts`,
      [
        /^import \{ addGroupPages \}/m,
        "import { addWishPages } from './handlers/wishes/index.ts'\n$&",
      ],
      [/^ {2}addGroupPages\(web, deps\)$/m, '$&\n  addWishPages(web)'],
    ),
    ...edit(
      tree,
      `${networkSource}/web/gallery/customer/information-pages.ts`,
      [
        /^import \{ renderOffline \}/m,
        "import { renderWishes } from '../../customer/pages/wishes.ts'\n$&",
      ],
      [/^ {2}offline: .*$/m, '$&\n  wishes: (frame) => renderWishes(frame),'],
    ),
  }),
  'web/texts/<language>/': (tree) =>
    Object.assign({}, ...languages.map((language) => textsIn(tree, language))) as Files,
  'journeys/': (tree) => ({
    ...edit(tree, `${networkSource}/journeys/testing/route-cases.ts`, [
      /^ {2}'get \/customers\/me': .*$/m,
      "$&\n  'post /wishes': { roles: customer },",
    ]),
    ...edit(tree, `${networkSource}/journeys/failed-forms.test.ts`, [
      /^ {2}'POST \/subscriptions\/:id\/renew',$/m,
      "$&\n  'POST /wishes',",
    ]),
    ...edit(tree, `${networkSource}/journeys/doubled-forms.test.ts`, [
      /^ {2}'POST \/subscriptions\/:id\/agree': .*$/m,
      "$&\n  'POST /wishes': nothing,",
    ]),
  }),
  'packages/audit/src/': (tree) => ({
    'packages/audit/src/wish-rules.ts': `// Rules about wishes.
import type { Rule } from './rule.ts'

export const wishRules: readonly Rule[] = [
  {
    name: 'wish-has-a-price',
    invariant: 'S21',
    counts: 'select count(*) as checked from wishes',
    finds: "select purchasing_account as id, 'no price' as detail from wishes where price_micros < 0",
  },
]
`,
    ...edit(
      tree,
      'packages/audit/src/rules.ts',
      [afterImports, "import { wishRules } from './wish-rules.ts'\n"],
      [/^ {2}limit: limitRules,$/m, '$&\n  wish: wishRules,'],
    ),
    ...edit(tree, 'packages/audit/src/rule.ts', [/^ {2}'limits',$/m, "$&\n  'wishes',"]),
  }),
}

function textsIn(tree: SourceTree, language: string): Files {
  const folder = `${networkSource}/web/texts/${language}/customer`
  return {
    [`${folder}/wishes.ts`]: `// ${language}: wishes.\nexport const wishes = { title: 'Wishes' }\n`,
    ...edit(
      tree,
      `${folder}/index.ts`,
      [/^import \{ account \}/m, "import { wishes } from './wishes.ts'\n$&"],
      [/^ {2}account,$/m, '$&\n  wishes,'],
    ),
    ...edit(tree, `${folder}/notices/gifts.ts`, [
      /^ {2}gift_redeemed: \{$/m,
      "  wish_kept: {\n    subject: () => 'Wish',\n    headline: () => 'Wish',\n    body: () => 'Wish',\n  },\n$&",
    ]),
  }
}

/** The room, entered in every place. */
export function enterScratchRoom(tree: SourceTree): Files {
  const entered = places.map((place) => entries[place](tree))
  return Object.assign({}, ownFiles, ...entered) as Files
}

/** Every file that a place is entered with, one after the other. */
export function listEntries(tree: SourceTree): readonly { place: Place; file: string }[] {
  return places.flatMap((place) =>
    Object.keys(entries[place](tree)).map((file) => ({ place, file })),
  )
}
