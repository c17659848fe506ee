// The door of the library: what can be opened, opening it by a ticket, and the evidence that it was.
export { contributeLibrary } from './contribute.ts'
export type { LibraryItem } from './library-item.ts'
export { openItem } from './open-item.ts'
export type { LibraryPorts, OpenedItem } from './open-item.ts'
export { libraryCursor, readLibraryCursor } from './library-cursor.ts'
export { readLibrary } from './read-library.ts'
export { listDeliveries } from './store.ts'
