import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ContractLineFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import classes from './contracts.module.css';
import { useText } from './texts.ts';
import { useContractState } from './use-contract-state.ts';

const CONTRACT_LINE = graphql(`
  fragment ContractLine on Contract {
    id
    reference
    title {
      fr
      en
    }
    signedOn
    terms {
      net
      invoiceTerms
    }
    prices {
      current {
        price
      }
    }
    ...ShownState
  }
`);

interface ContractListProps {
  readonly contracts: readonly FragmentType<typeof CONTRACT_LINE>[];
}

/** What a client has signed: what it costs, and until when it runs. */
export function ContractList({ contracts }: ContractListProps): ReactElement {
  return (
    <ul className={classes.list}>
      {readFragment(CONTRACT_LINE, contracts).map((contract) => (
        <ContractLine key={contract.id} contract={contract} />
      ))}
    </ul>
  );
}

function ContractLine({ contract }: { readonly contract: ContractLineFragment }): ReactElement {
  const t = useText();
  const say = useWords();
  const { longDate, money } = useFormats();
  const stateOf = useContractState();
  const { contracts } = useClientPaths();
  const { id, reference, title, signedOn, terms, prices } = contract;
  const shown = stateOf(contract);
  const amount = terms === null ? null : money(prices?.current.price ?? terms.net);
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p className={classes.name}>
          <Link to={`${contracts}/${id}`}>{say(title)}</Link>
        </p>
        <p className={classes.detail}>
          {reference} · {t('contracts.signed', { date: longDate(signedOn) })}
        </p>
      </div>
      <div className={classes.words}>
        {shown !== null && <p>{shown.state}</p>}
        {shown !== null && <p className={classes.detail}>{shown.detail}</p>}
      </div>
      <p className={classes.amount}>
        {amount !== null &&
          t(terms?.invoiceTerms === 'MONTHLY_IN_ADVANCE' ? 'contracts.aMonth' : 'contracts.total', {
            amount,
          })}
      </p>
    </li>
  );
}
