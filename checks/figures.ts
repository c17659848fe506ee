// Prints the structure in figures: sizes, doors, circles, equal lines. Usage: node checks/figures.ts [checkout]
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(process.argv[2] ?? '.')
const src = 'packages/network/src'

interface Source {
  readonly file: string
  readonly lines: readonly string[]
  readonly imports: readonly string[]
}

const sources = globSync(['packages/*/src/**/*.ts', 'examples/**/*.ts'], {
  cwd: root,
  exclude: (name) => name === 'node_modules',
}).map(read)
const product = sources.filter(({ file }) => !/\.test\.ts$|\/testing\/|\/journeys\//.test(file))

function read(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8')
  const imported = [...text.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, to = '']) =>
    path.join(path.dirname(file), to),
  )
  return { file, lines: text.trimEnd().split('\n'), imports: imported.filter(isThere) }
}

function isThere(file: string): boolean {
  return existsSync(path.join(root, file))
}

const lineCountOf = (of: readonly Source[]) => of.reduce((sum, { lines }) => sum + lines.length, 0)
const isIn = (folder: string) => (source: Source) => source.file.startsWith(`${folder}/`)

/** The size below which this share of the files is. */
function percentile(of: readonly Source[], share: number): number {
  const sizes = of.map(({ lines }) => lines.length).toSorted((left, right) => left - right)
  return sizes[Math.floor(share * (sizes.length - 1))] ?? 0
}

/** Names that a room's index.ts lets out. */
function doorOf(room: string): number {
  const file = path.join(root, src, room, 'index.ts')
  if (!existsSync(file)) return 0
  const exported = readFileSync(file, 'utf8').matchAll(/export (?:type )?\{([^}]*)\}/g)
  return [...exported].flatMap(([, names = '']) => names.split(',').filter((name) => name.trim()))
    .length
}

/** Files that reach themselves over imports, of types too: Tarjan's strongly connected components. */
function findCircles(of: readonly Source[]): readonly (readonly string[])[] {
  const importsOf = new Map(of.map(({ file, imports }) => [file, imports]))
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (file: string): void => {
    index.set(file, index.size)
    low.set(file, index.size - 1)
    stack.push(file)
    for (const to of importsOf.get(file) ?? []) {
      if (!importsOf.has(to)) continue
      if (!index.has(to)) visit(to)
      if (stack.includes(to)) low.set(file, Math.min(low.get(file) ?? 0, low.get(to) ?? 0))
    }
    if (low.get(file) !== index.get(file)) return
    const circle = stack.splice(stack.indexOf(file))
    if (circle.length > 1) circles.push(circle)
  }
  for (const { file } of of) if (!index.has(file)) visit(file)
  return circles
}

/** Lines of one folder that stand in the other too; what every file has, such as imports and brackets, left out. */
function countEqualLines(left: string, right: string): number {
  const linesOf = (folder: string) =>
    product
      .filter(isIn(`${src}/${folder}`))
      .flatMap(({ lines }) => lines.map((line) => line.trim()))
      .filter((line) => line.length > 12 && !/^(import|\/\/|\*|\/\*)/.test(line))
  const known = new Set(linesOf(right))
  return linesOf(left).filter((line) => known.has(line)).length
}

/** As the checkout's own page counts them, where it has one. */
function countPlaces(): number | string {
  const file = path.join(root, 'docs/adding-a-feature.md')
  if (!existsSync(file)) return 'not counted'
  return [...readFileSync(file, 'utf8').matchAll(/^## \d+\. /gm)].length
}

const web = product.filter(isIn(`${src}/web`))
const code = web.filter(({ file }) => !file.includes('/texts/'))
const importers = new Map<string, number>()
for (const { imports } of web) {
  for (const to of imports) importers.set(to, (importers.get(to) ?? 0) + 1)
}
const circles = findCircles(product)
const rooms = globSync('*/index.ts', { cwd: path.join(root, src) }).map((file) =>
  path.dirname(file),
)
const widest = rooms
  .map((room) => [room, doorOf(room)] as const)
  .toSorted(([, left], [, right]) => right - left)
  .slice(0, 5)

const figures: readonly (readonly [what: string, value: string])[] = [
  ['product files, lines', `${product.length}, ${lineCountOf(product)}`],
  [
    'file size, median and 95th percentile',
    `${percentile(product, 0.5)}, ${percentile(product, 0.95)}`,
  ],
  ['web: files, lines; without words', `${web.length}, ${lineCountOf(web)}; ${lineCountOf(code)}`],
  ['web: most imports of one file by others', String(Math.max(...importers.values()))],
  ['doors: names, widest first', widest.map(([room, count]) => `${room} ${count}`).join(', ')],
  ['circles of imports, types too: circles, files', `${circles.length}, ${circles.flat().length}`],
  ['places where a feature is entered', String(countPlaces())],
  ['refunds and disputes: equal lines', String(countEqualLines('refunds', 'disputes'))],
]
const width = Math.max(...figures.map(([what]) => what.length))
for (const [what, value] of figures) console.log(`${what.padEnd(width)}  ${value}`)
