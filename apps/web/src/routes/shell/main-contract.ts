import type { ContractKind } from '../../shared/graphql/__generated__/graphql.ts';
import type { Words } from '../../shared/i18n/use-words.ts';

interface SignedContract {
  readonly kind: ContractKind;
  readonly title: Words;
  readonly signedOn: string;
}

/** The contract that names a client's relation: the running one rather than a package of days, the newest. */
export function mainContract(contracts: readonly SignedContract[]): SignedContract | null {
  const running = contracts.filter(({ kind }) => kind === 'RUN');
  const eligible = running.length > 0 ? running : contracts;
  return eligible.reduce<SignedContract | null>(
    (newest, contract) => (newest === null || contract.signedOn > newest.signedOn ? contract : newest),
    null,
  );
}
