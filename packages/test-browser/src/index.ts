// The door of the browser for tests.
export { findAxeFaults } from './find-axe-faults.ts'
export type { AxeFault } from './find-axe-faults.ts'
export { openChromium } from './open-chromium.ts'
