// What a corruption is: one wrong, planted behind the back of every trigger and key, and the rule that must name it.

export interface Corruption {
  readonly name: string
  readonly rule: string
  readonly statements: readonly string[]
}

/** The first row of a table, by its key, of which something is so. */
export function one(table: string, where: string, by = 'id'): string {
  return `ctid = (select ctid from ${table} where ${where} order by ${by} limit 1)`
}

/** The table in which a corruption is planted: that of its first statement that changes rows. */
export function tableOf({ statements }: Corruption): string {
  for (const statement of statements) {
    const found =
      /^\s*(?:update|delete from|insert into|drop trigger \w+ on|alter table) (\w+)/.exec(statement)
    if (found?.[1] !== undefined && !statement.includes('drop constraint')) return found[1]
  }
  throw new Error('nothing is changed')
}
