// Who receives what of purchases, and on which accounts, as the other rules read it: SQL, written from the documents.

/** The account on which a row's portion stands, for a row with kind, receiver and currency. */
export function portionAccount(row: string, stands: 'pending' | 'available'): string {
  const fee = stands === 'pending' ? 'fee-pending:' : 'fee:'
  return `case ${row}.kind when 'fee' then '${fee}' || ${row}.currency
    else case ${row}.kind when 'share' then 'merchant' else ${row}.kind end
      || '-${stands}:' || ${row}.receiver || ':' || ${row}.currency end`
}

/** Accounts on which somebody's portions stand. */
export function isPortionAccount(account: string): string {
  return `(${['merchant-', 'royalty-', 'reward-', 'tax-', 'fee']
    .map((start) => `${account} like '${start}%'`)
    .join(' or ')})`
}
