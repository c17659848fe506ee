// An amount as people type it: many write a comma where programs write a point.
import { readMicros } from '@tallystick/money'
import type { ReadMicros } from '@tallystick/money'

export function readTypedAmount(typed: string): ReadMicros {
  return readMicros(typed.trim().replace(/^(\d+),(\d{1,6})$/, '$1.$2'))
}
