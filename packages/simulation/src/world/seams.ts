// Where a test may plant a bug, to show that the simulation finds it. Nothing is planted otherwise.
import type { HttpRequest, SqlStatement } from '@tallystick/network/rooms/platform'

export interface Seams {
  /** Run before the world begins, such as taking a constraint away. */
  readonly schemaChange?: string
  readonly alterStatement?: (statement: SqlStatement) => SqlStatement
  /** The transaction of this name is answered although its commit did not come. */
  readonly answersBeforeCommit?: string
  readonly alterRequest?: (request: HttpRequest) => HttpRequest
}
