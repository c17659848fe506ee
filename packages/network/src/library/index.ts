// The door of the library: what can be opened, opening it by a ticket, and the evidence that it was.
export { contributeLibrary } from './contribute.ts'
export { arrangeLibrary, libraryOrders } from './library-item.ts'
export type { LibraryItem, LibraryOrder } from './library-item.ts'
export { openItem } from './open-item.ts'
export type { LibraryPorts } from './open-item.ts'
export { readLibrary } from './read-library.ts'
export { listDeliveries } from './store.ts'
