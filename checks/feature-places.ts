// Whether every room is entered wherever features are entered: docs/adding-a-feature.md. Usage: node checks/feature-places.ts
import { findMissingPlaces } from './find-missing-places.ts'
import { readSourceTree } from './source-tree.ts'

const found = findMissingPlaces(readSourceTree())
if (found.length > 0) {
  console.error(found.map(({ place, what }) => `${place}: ${what}`).join('\n'))
  console.error('docs/adding-a-feature.md says what belongs where')
  process.exitCode = 1
}
