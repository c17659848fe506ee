// The Unicode bidirectional algorithm (UAX #9): which letters of a text run from right to left.
import bidiFactory from 'bidi-js'
import type { Bidi } from 'bidi-js'

// The package's types speak of its module, its default export is the function itself.
const create = bidiFactory as unknown as () => Bidi

export const bidi = create()
