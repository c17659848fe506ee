// Where the data and the mail server are, and how long its tables keep what stands in them.
import type { RoomContract } from './room-contract.ts'
import { optional, required, text, wholeNumber, yesOrNo } from './setting.ts'
import { bounded } from './table-life.ts'

export const platform = {
  settings: {
    dataDir: required({
      name: 'TALLYSTICK_DATA',
      fallback: '.tallystick',
      parse: text,
      meaning: 'Folder for keys and for the embedded database. Back it up.',
    }),
    databaseUrl: optional({
      name: 'DATABASE_URL',
      parse: text,
      isSecret: true,
      meaning: 'PostgreSQL 15 or newer. Default: an embedded PostgreSQL in the data folder.',
    }),
    databasePoolMax: required({
      name: 'TALLYSTICK_DATABASE_POOL_MAX',
      fallback: '10',
      parse: wholeNumber(1, 1000),
      meaning: 'Database connections at most.',
    }),
    postgresBin: optional({
      name: 'TALLYSTICK_POSTGRES_BIN',
      parse: text,
      meaning:
        'Folder with postgres and initdb for the embedded database. Default: those that npm installed.',
    }),
    isUnsafeDatabaseAllowed: required({
      name: 'TALLYSTICK_ALLOW_UNSAFE_DATABASE',
      fallback: '0',
      parse: yesOrNo,
      meaning:
        'Accept a server with fsync or full_page_writes off. It can lose acknowledged purchases: trials only.',
    }),
    smtpUrl: optional({
      name: 'TALLYSTICK_SMTP_URL',
      parse: text,
      isSecret: true,
      meaning:
        'Mail server, smtp://host:port or smtps://user:password@host. Without it mail waits in the outbox.',
    }),
    mailFrom: required({
      name: 'TALLYSTICK_MAIL_FROM',
      fallback: 'Tallystick <no-reply@localhost>',
      parse: text,
      meaning: 'Sender of all mail.',
    }),
  },
  tables: {
    buckets: bounded('never', '256'),
    facts_version: bounded('never', '1'),
    sandbox_clock: bounded('never', '1'),
    schema_migrations: bounded('a version', 'the migrations that there are'),
  },
} as const satisfies RoomContract
