// The door of the browser for tests.
export { openChromium } from './open-chromium.ts'
