// How a merchant looks: colours, a sentence, a logo.
import type { ConsoleRoute } from '../../console-route.ts'
import { showBrand, submitBrand } from './brand-page.ts'
import { submitLogo } from './logo.ts'

export const brandRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/brand', act: 'change_brand', show: showBrand },
  { method: 'POST', path: '/brand', act: 'change_brand', take: submitBrand },
  { method: 'POST', path: '/brand/logo', act: 'change_brand', take: submitLogo },
]
