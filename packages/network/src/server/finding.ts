// What somebody finds who looks at an installation.

/**
 * `warning`: it works, but not all of it; `fault`: it does not. Each says what to do, where something is to be done.
 */
export interface Finding {
  readonly about: string
  readonly state: 'ok' | 'warning' | 'fault'
  readonly says: string
}

export const ok = (about: string, says: string): Finding => ({ about, state: 'ok', says })
export const warning = (about: string, says: string): Finding => ({ about, state: 'warning', says })
export const fault = (about: string, says: string): Finding => ({ about, state: 'fault', says })
