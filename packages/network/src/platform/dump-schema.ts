// The public schema as text, from the catalogs: the same for the same schema, so that it can be compared.

import pg from 'pg'

const tablesSql = `
select c.oid::int8 as oid, c.relname as name, c.relkind::text as kind,
       case when c.relkind = 'v' then pg_get_viewdef(c.oid, true) end as definition,
       pg_get_partkeydef(c.oid) as partition_key,
       case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as partition_bound,
       (select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent where i.inhrelid = c.oid) as parent,
       array_to_string(c.reloptions, ', ') as options
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public' and c.relkind in ('r', 'p', 'v')
 order by c.relname collate "C"`

const columnsSql = `
select a.attrelid::int8 as oid, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull as is_required,
       pg_get_expr(d.adbin, d.adrelid) as fallback, a.attidentity::text as identity, a.attgenerated::text as generated,
       case when a.attcollation <> t.typcollation then l.collname end as collation
  from pg_attribute a join pg_type t on t.oid = a.atttypid
       left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       left join pg_collation l on l.oid = a.attcollation
       join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
 order by a.attrelid, a.attnum`

// Since PostgreSQL 18 "not null" is a constraint too; the columns above say it for every version.
const constraintsSql = `
select k.conrelid::int8 as oid, k.conname as name, pg_get_constraintdef(k.oid, true) as definition
  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
 where n.nspname = 'public' and k.conrelid <> 0 and k.contype in ('p', 'u', 'f', 'c', 'x')
 order by k.contype = 'p' desc, k.conname collate "C"`

// Indexes of primary keys, unique and exclusion constraints are there already.
const indexesSql = `
select i.indrelid::int8 as oid, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public'
   and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
 order by c.relname collate "C"`

const triggersSql = `
select t.tgrelid::int8 as oid, pg_get_triggerdef(t.oid) as definition, t.tgenabled::text as enabled
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public' and not t.tgisinternal
 order by t.tgname collate "C"`

const functionsSql = `
select pg_get_functiondef(p.oid) as definition
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname = 'public' and p.prokind in ('f', 'p')
   and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
 order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`

const typesSql = `
select t.typname as name, array_agg(e.enumlabel order by e.enumsortorder)::text[] as labels
  from pg_type t join pg_enum e on e.enumtypid = t.oid join pg_namespace n on n.oid = t.typnamespace
 where n.nspname = 'public'
 group by t.typname order by t.typname collate "C"`

const sequencesSql = `
select c.relname as name, s.seqtypid::regtype::text as type, s.seqstart::text as start, s.seqincrement::text as step
  from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public'
   and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'i')
 order by c.relname collate "C"`

interface TableRow {
  readonly oid: string
  readonly name: string
  readonly kind: string
  readonly definition: string | null
  readonly partition_key: string | null
  readonly partition_bound: string | null
  readonly parent: string | null
  readonly options: string | null
}
interface ColumnRow {
  readonly oid: string
  readonly name: string
  readonly type: string
  readonly is_required: boolean
  readonly fallback: string | null
  readonly identity: string
  readonly generated: string
  readonly collation: string | null
}
interface PartRow {
  readonly oid: string
  readonly name?: string
  readonly definition: string
  readonly enabled?: string
}

/** Everything in the schema `public` of this database, sorted; ends with a line break. */
export async function dumpSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Names are printed with their schema where they need one, the same on every server.
    await client.query(`begin transaction isolation level repeatable read read only`)
    await client.query(`set local search_path = public, pg_catalog`)
    const select = async <Row extends object>(sql: string): Promise<Row[]> =>
      (await client.query<Row>(sql)).rows
    const types = await select<{ name: string; labels: string[] }>(typesSql)
    const sequences = await select<{ name: string; type: string; start: string; step: string }>(
      sequencesSql,
    )
    const functions = await select<{ definition: string }>(functionsSql)
    const tables = await select<TableRow>(tablesSql)
    const parts = {
      columns: await select<ColumnRow>(columnsSql),
      constraints: await select<PartRow>(constraintsSql),
      indexes: await select<PartRow>(indexesSql),
      triggers: await select<PartRow>(triggersSql),
    }
    const sections = [
      '-- The schema after all migrations. Made by `node checks/schema.ts --write`; CI compares it. Do not edit.',
      ...types.map(
        ({ name, labels }) => `create type ${name} as enum (${labels.map(quote).join(', ')});`,
      ),
      ...sequences.map(
        ({ name, type, start, step }) =>
          `create sequence ${name} as ${type} start ${start} increment ${step};`,
      ),
      ...functions.map(({ definition }) => `${definition.trimEnd()};`),
      ...tables.map((table) => printTable(table, parts)),
    ]
    return `${sections.join('\n\n')}\n`
  } finally {
    await client.end()
  }
}

interface Parts {
  readonly columns: readonly ColumnRow[]
  readonly constraints: readonly PartRow[]
  readonly indexes: readonly PartRow[]
  readonly triggers: readonly PartRow[]
}

function printTable(table: TableRow, parts: Parts): string {
  if (table.kind === 'v') return `create view ${table.name} as\n${table.definition ?? ''}`
  const own = <Row extends { readonly oid: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ oid }) => oid === table.oid)
  const body = [
    ...own(parts.columns).map(printColumn),
    ...own(parts.constraints).map(
      ({ name, definition }) => `constraint ${name ?? ''} ${definition}`,
    ),
  ]
  const head =
    table.parent === null
      ? `create table ${table.name} (\n${body.map((line) => `  ${line}`).join(',\n')}\n)`
      : `create table ${table.name} partition of ${table.parent} ${table.partition_bound ?? ''}`
  return [
    head +
      (table.partition_key === null ? '' : ` partition by ${table.partition_key}`) +
      (table.options === null ? '' : ` with (${table.options})`) +
      ';',
    ...own(parts.indexes).map(({ definition }) => `${definition};`),
    ...own(parts.triggers).map(
      ({ definition, enabled }) =>
        `${definition};${enabled === 'O' ? '' : ` -- enabled: ${enabled ?? ''}`}`,
    ),
  ].join('\n')
}

const identities: Readonly<Record<string, string>> = {
  a: ' generated always as identity',
  d: ' generated by default as identity',
}

function printColumn(column: ColumnRow): string {
  const generated =
    column.generated === 's' ? ` generated always as (${column.fallback ?? ''}) stored` : ''
  return [
    `${column.name} ${column.type}`,
    column.collation === null ? '' : ` collate "${column.collation}"`,
    identities[column.identity] ?? '',
    generated || (column.fallback === null ? '' : ` default ${column.fallback}`),
    column.is_required ? ' not null' : '',
  ].join('')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
