// `npm run reset`: forgets everything the demo kept.
import { existsSync, rmSync } from 'node:fs'
import { removePostgresData } from '@tallystick/network'

const dataDir = '.tallystick/demo'
if (existsSync(dataDir)) {
  removePostgresData(`${dataDir}/network`)
  rmSync(dataDir, { recursive: true, force: true })
  console.log('The demo starts afresh next time.')
} else {
  console.log('There is nothing to clear.')
}
