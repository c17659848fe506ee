// Both packages, built and packed into one folder.
import { mkdirSync } from 'node:fs'
import { buildPackage } from './build-package.ts'
import type { BuiltPackage } from './build-package.ts'
import { planMerchant, planTallystick } from './describe-packages.ts'

export interface BuiltPackages {
  readonly merchant: BuiltPackage
  readonly tallystick: BuiltPackage
}

export function buildAll(out: string): BuiltPackages {
  mkdirSync(out, { recursive: true })
  return {
    merchant: buildPackage(planMerchant(), out),
    tallystick: buildPackage(planTallystick(), out),
  }
}
