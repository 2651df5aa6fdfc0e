import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Clauses } from './clauses.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';

const CONTRACT_CLAUSES = graphql(`
  fragment ContractClauses on Contract {
    id
    quoteId
    conditions {
      group
      words {
        fr
        en
      }
    }
    confirmation {
      agreed {
        quote {
          reference
          remarks
        }
      }
    }
  }
`);

/** What was agreed beside the offer, then its clauses that hold for a contract; nothing for one without terms. */
export function ContractClauses({
  contract,
}: {
  readonly contract: FragmentType<typeof CONTRACT_CLAUSES>;
}): ReactElement | null {
  const say = useWords();
  const { conditions, confirmation, quoteId } = readFragment(CONTRACT_CLAUSES, contract);
  if (conditions.length === 0) return null;
  const quote = confirmation?.agreed.quote ?? null;
  return (
    <>
      {quote !== null && <AgreedInQuote {...quote} quoteId={quoteId} />}
      <Clauses conditions={conditions} say={say} of="contract" />
    </>
  );
}

interface AgreedInQuoteProps {
  readonly reference: string;
  readonly remarks: string;
  /** `null` for who may not read quotes. */
  readonly quoteId: string | null;
}

/** What the accepted quote says beside its price, as it was sealed. */
function AgreedInQuote({ reference, remarks, quoteId }: AgreedInQuoteProps): ReactElement {
  const t = useText();
  const { quotes } = useClientPaths();
  return (
    <div className={classes.clauses}>
      <h3 className={classes.clausesTitle}>{t('order.conditions.quote', { reference })}</h3>
      {remarks === '' ? (
        <p>{t('order.conditions.quote.none')}</p>
      ) : (
        <p className={classes.remarks}>{remarks}</p>
      )}
      {quoteId !== null && (
        <p>
          <Link to={`${quotes}/${quoteId}`}>{t('order.conditions.quote.read')}</Link>
        </p>
      )}
    </div>
  );
}
