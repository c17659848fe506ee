// What a network is made from, in the server and in tests. Nothing else is a source of time or chance.
import type { Config, LegalTexts } from '../contract/index.ts'
import type {
  Clock,
  Database,
  HttpClient,
  Keys,
  Log,
  Mailer,
  Random,
  TextRecords,
} from '../platform/index.ts'
import type { Closed } from '../web/index.ts'
import type { MovableClock } from './clock-routes.ts'

export interface NetworkPorts {
  /** The network's clock, which a sandbox can move. */
  readonly clock: Clock
  /** Real time, for what others sign and send. The same as `clock` outside a sandbox. */
  readonly realClock: Clock
  readonly random: Random
  readonly database: Database
  readonly http: HttpClient
  /** Where names say whose they are; the system's unless given. */
  readonly textRecords?: TextRecords | undefined
  readonly log: Log
  readonly keys: Keys
  readonly config: Config
  /** Absent: mail waits in the outbox. */
  readonly mailer?: Mailer | undefined
  /** What its pages do not offer, for want of a processor or a mail host; all is offered unless given. */
  readonly closed?: readonly Closed[]
  /** Only in a sandbox: the part of the clock that scripts move. */
  readonly movableClock?: MovableClock | undefined
  /** The operator's terms and privacy notice. */
  readonly legalTexts?: LegalTexts | undefined
  /** The product's version, for people and for the API's document. */
  readonly version: string
}
