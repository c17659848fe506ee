// The layout draws whichever wing a frame names: it knows none of them by itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame } from '../frame/frame.ts'
import type { NavigationEntry, Wing } from '../frame/wing.ts'
import { en } from '../texts/index.ts'
import { layout } from './layout.ts'

function entry(path: string): NavigationEntry {
  return { path, label: () => path.slice(1) }
}

function makeWing(name: string): Wing {
  const [first, second] = [entry(`/${name}/first`), entry(`/${name}/second`)]
  return {
    label: () => `The ${name}`,
    groups: [
      { label: () => 'Flour', entries: [first, second] },
      { label: () => 'Rest', entries: [entry(`/${name}/third`)] },
    ],
    line: [first],
    visitorLine: [entry(`/${name}/anybody`)],
    footer: [entry(`/${name}/below`)],
    start: entry(`/${name}`),
    signOn: entry(`/${name}/sign-on`),
    contact: entry(`/${name}/contact`),
    signOffPath: `/${name}/sign-off`,
    manifestPath: `/${name}.webmanifest`,
  }
}

const bakery = makeWing('bakery')
const mill = makeWing('mill')
const frame: Frame = {
  networkName: 'Tallystick',
  operator: { name: 'Tallystick', addressLines: [] },
  texts: en,
  legalPages: [],
  format: { locale: 'en', timeZone: 'UTC' },
  nonce: '',
  wing: bakery,
}

async function draw(changes: Partial<Frame>, current?: NavigationEntry): Promise<string> {
  const view = { title: 'Bread', main: '', ...(current === undefined ? {} : { current }) }
  return (await layout({ ...frame, ...changes }, view)).toString()
}

function pathsIn(markup: string): readonly string[] {
  const paths = [...markup.matchAll(/(?:href|action)="(\/(?:bakery|mill)[^"]*)"/g)]
  return paths.map(([, path]) => path ?? '')
}

const cases: readonly (readonly [who: string, person: Wing | undefined, paths: string[]])[] = [
  ['nobody in particular', undefined, ['/bakery/anybody', '/bakery/sign-on']],
  [
    'a person of the wing',
    bakery,
    ['/bakery/first', '/bakery/first', '/bakery/second', '/bakery/third', '/bakery/sign-off'],
  ],
  [
    'a person of another wing keeps their own navigation',
    mill,
    ['/mill/first', '/mill/first', '/mill/second', '/mill/third', '/mill/sign-off'],
  ],
]

for (const [who, wing, paths] of cases) {
  test(who, async () => {
    const person = wing === undefined ? undefined : { name: 'Ada', csrf: 'token', wing }
    const markup = await draw({ person })
    assert.deepEqual(pathsIn(markup), ['/bakery.webmanifest', ...paths, '/bakery/below'])
  })
}

test('the present entry says so, and so does the closed menu that it is in', async () => {
  const person = { name: 'Ada', csrf: 'token', wing: bakery }
  const [flour] = bakery.groups
  const inMenu = await draw({ person }, flour?.entries[1])
  assert.equal(inMenu.match(/aria-current="page"/g)?.length, 1)
  assert.match(inMenu, /<a href="\/bakery\/second" aria-current="page"/)
  assert.match(inMenu, /<summary>Menu <span class="here">bakery\/second<\/span><\/summary>/)
  const inLine = await draw({ person }, bakery.line[0])
  assert.match(inLine, /<span class="here in-line">bakery\/first<\/span>/)
  assert.match(await draw({ person }), /<summary>Menu<\/summary>/)
})

test('the way in is not offered on the page that it leads to', async () => {
  const paths = ['/bakery.webmanifest', '/bakery/anybody', '/bakery/below']
  assert.deepEqual(pathsIn(await draw({}, bakery.signOn)), paths)
})
