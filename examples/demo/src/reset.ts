// `npm run reset`: forgets everything the demo kept; `--port` as for the start.
import { existsSync, rmSync } from 'node:fs'
import { removePostgresData } from '@tallystick/network'
import { readPlace } from './demo-place.ts'

const { dataDir } = readPlace(process.argv.slice(2))
if (existsSync(dataDir)) {
  removePostgresData(`${dataDir}/network`)
  rmSync(dataDir, { recursive: true, force: true })
  console.log('The demo starts afresh next time.')
} else {
  console.log('There is nothing to clear.')
}
