import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Clauses } from './clauses.tsx';

const CONTRACT_CLAUSES = graphql(`
  fragment ContractClauses on Contract {
    id
    conditions {
      group
      words {
        fr
        en
      }
    }
  }
`);

/** The clauses that hold for a contract, of the offer that it was signed under; nothing for one without terms. */
export function ContractClauses({
  contract,
}: {
  readonly contract: FragmentType<typeof CONTRACT_CLAUSES>;
}): ReactElement | null {
  const say = useWords();
  const { conditions } = readFragment(CONTRACT_CLAUSES, contract);
  if (conditions.length === 0) return null;
  return <Clauses conditions={conditions} say={say} of="contract" />;
}
