import { isOver, type ContractState } from '@akouendy/domain/contracts';

/** Every state in which a contract is shown. */
export const CONTRACT_STATES: { readonly [Each in ContractState]: Each } = {
  UPCOMING: 'UPCOMING',
  RUNNING: 'RUNNING',
  ENDING: 'ENDING',
  ENDED: 'ENDED',
  IN_PREPARATION: 'IN_PREPARATION',
  TO_ACCEPT: 'TO_ACCEPT',
  REFUSED: 'REFUSED',
  DELIVERED: 'DELIVERED',
};

/** The states of contracts of which something is still to come. */
export const OPEN_STATES = Object.values(CONTRACT_STATES).filter((state) => !isOver(state));

/**
 * The SQL of the state in which the contract `k` is shown on the day `today`: what the domain's `stateOf` says of
 * `standingOf`, from the same facts, so that lists are filtered in the database. Of a contract without terms nobody can
 * say that it is over: it counts as running. A test holds the two together.
 */
export function stateInSql(k: string, today: string): string {
  return `(
    select case
        when t.contract_id is null then 'RUNNING'
        when d.action = 'PRESENT' then 'TO_ACCEPT'
        when d.action = 'REFUSE' then 'REFUSED'
        when ${today} < coalesce((t.terms->>'startsOn')::date, ${k}.signed_on) then 'UPCOMING'
        when until.day <= ${today} then 'ENDED'
        when n.effective_on is not null then 'ENDING'
        when until.day is not null or t.terms->>'renewal' is not null then 'RUNNING'
        when d.action = 'ACCEPT' then 'DELIVERED'
        when t.terms->>'invoiceTerms' in ('ORDER_DELIVERY', 'ON_DELIVERY') then 'IN_PREPARATION'
        else 'RUNNING'
      end
      from (values (1)) one
      left join contract_terms t on t.contract_id = ${k}.id
      left join contract_notices n on n.contract_id = ${k}.id
      cross join lateral (
        select case when t.terms->>'renewal' is null then (t.terms->>'end')::date else n.effective_on end as day
      ) until
      left join lateral (
        select action from work_steps
         where client_id = ${k}.client_id and contract_id = ${k}.id and action in ('PRESENT', 'ACCEPT', 'REFUSE')
         order by sequence desc limit 1
      ) d on true)`;
}
