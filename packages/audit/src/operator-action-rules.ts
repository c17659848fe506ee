// Rules about what operators did: each row is hashed again, and follows the one before. The form is docs/chain.md.
import type { Rule } from './rule.ts'

const actions = `(
  select number, content, why, why_salt, previous_hash, hash, lag(number, 1, 0::bigint) over w as number_before,
    lag(hash, 1, decode(repeat('00', 32), 'hex')) over w as hash_before
  from operator_actions window w as (order by number))`

export const operatorActionRules: readonly Rule[] = [
  {
    name: 'operator-actions',
    invariant: 'S22',
    counts: 'select count(*) as checked from operator_actions',
    finds: `select 'action ' || number as id,
        case when number <> number_before + 1 then 'the action before it is missing'
          when previous_hash <> hash_before then 'it does not follow the action before it'
          else 'it is not what was hashed' end as detail
      from ${actions} a
      where number <> number_before + 1 or previous_hash <> hash_before
        or hash <> sha256(convert_to(E'tallystick action 1\\n', 'UTF8') || previous_hash || convert_to(content, 'UTF8'))
        or (content::jsonb ->> 'number')::bigint <> number`,
  },
  {
    name: 'operator-actions-say-why',
    invariant: 'S22',
    counts: 'select count(*) as checked from operator_actions',
    finds: `select 'action ' || number as id, 'why it was done is not what was hashed' as detail
      from operator_actions
      where why is not null and content::jsonb ->> 'why' is distinct from
        translate(encode(sha256(why_salt || convert_to(why, 'UTF8')), 'base64'), '+/=', '-_')`,
  },
  {
    name: 'operator-actions-end',
    invariant: 'S22',
    counts: 'select count(*) as checked from operator_actions_end',
    finds: `select 'the end' as id, format('it is %s; the last action is %s', coalesce(e.number::text, 'missing'),
        coalesce(l.number, 0)) as detail
      from (select 1) one
      left join operator_actions_end e on true
      left join lateral (select number, hash from operator_actions order by number desc limit 1) l on true
      where e.number is distinct from coalesce(l.number, 0)
        or e.hash is distinct from coalesce(l.hash, decode(repeat('00', 32), 'hex'))`,
  },
  {
    name: 'chain-heads-name-actions',
    invariant: 'S22',
    counts: 'select count(*) as checked from chain_heads',
    finds: `select 'head ' || h.number as id, format('says that action %s was the last; it is another one', h.actions_through) as detail
      from chain_heads h
      left join operator_actions a on a.number = h.actions_through
      where h.actions_hash <> coalesce(a.hash, decode(repeat('00', 32), 'hex'))
        or (a.number is null and h.actions_through <> 0)`,
  },
]
