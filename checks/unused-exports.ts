// Finds exports that no other file imports, and names in a room's door that nobody outside the room uses.
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { analyzeTsConfig } from 'ts-unused-exports'

// Re-exports come without a place, whatever the declarations of the package say.
interface Found {
  readonly exportName: string
  readonly location?: { readonly line: number }
}

const report = (where: string, name: string) => {
  console.error(`${where}: nothing imports ${name}`)
  process.exitCode = 1
}

// What a package.json exports is for others than us to use; a type is exported for its readers: it names what a
// function that is used takes or answers.
const packageDoors = globSync('{packages,examples}/*/package.json').flatMap((path) => {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { exports?: Record<string, string> }
  return Object.values(manifest.exports ?? {}).map((file) => `${dirname(path)}/${file.slice(2)}`)
})
const isDoor = (file: string) => file.endsWith('/index.ts')

const { unusedExports } = analyzeTsConfig('tsconfig.json', [])
for (const [path, found] of Object.entries(unusedExports)) {
  const file = path.replace(`${process.cwd()}/`, '')
  if (packageDoors.includes(file) || isDoor(file)) continue
  const text = readFileSync(path, 'utf8')
  for (const { exportName, location } of found as readonly Found[]) {
    if (new RegExp(`^export (interface|type) ${exportName}\\b`, 'm').test(text)) continue
    // The test runner loads a reporter by its default export.
    if (exportName !== 'default') report(`${file}:${location?.line ?? 1}`, exportName)
  }
}

// Doors: the analysis above does not follow names through them, so the names are looked for as words.
const sources = globSync('{packages,examples,checks}/**/*.ts')
  .filter((file) => !file.includes('node_modules'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
for (const { file, text } of sources) {
  if (!isDoor(file) || packageDoors.includes(file)) continue
  const outside = sources.filter((other) => !other.file.startsWith(`${dirname(file)}/`))
  for (const [, names = ''] of text.matchAll(/^export \{([^}]*)\}/gm)) {
    for (const name of names.split(',').map((part) => part.trim().replace(/^.* as /, ''))) {
      const word = new RegExp(`\\b${name}\\b`)
      if (name !== '' && !outside.some((other) => word.test(other.text))) report(file, name)
    }
  }
}
