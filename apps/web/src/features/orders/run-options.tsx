import { useQuery } from '@apollo/client/react';
import type { Cents } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { Link as RouterLink } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { RunOptionContractsQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { writeOptionChoice } from './choice.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';

const CONTRACTS = graphql(`
  query RunOptionContracts($clientId: ID!) {
    client(id: $clientId) {
      id
      contracts(first: 20, kinds: [RUN], states: [UPCOMING, RUNNING, ENDING]) {
        nodes {
          id
          title {
            fr
            en
          }
          reference
        }
      }
    }
  }
`);

/** Each option of RUN for a contract: its price and its first day, or why it cannot join. */
const RUN_OPTION_CHOICES = graphql(`
  query RunOptionChoices($contractId: ID!, $language: Language!) {
    runOptionChoices(contractId: $contractId, language: $language) {
      option
      name {
        fr
        en
      }
      refusal
      preview {
        from
        before {
          net
        }
        after {
          net
        }
      }
    }
  }
`);

type Contract = NonNullable<RunOptionContractsQuery['client']>['contracts']['nodes'][number];

/** What the running RUN contracts of a client can be added, each with its price; nothing without such a contract. */
export function RunOptions({ clientId }: { readonly clientId: string }): ReactElement {
  const { data, error, refetch } = useQuery(CONTRACTS, { variables: { clientId } });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {data?.client?.contracts.nodes.map((contract) => (
        <OptionsOf key={contract.id} contract={contract} />
      ))}
    </>
  );
}

/** The options of one contract; nothing for one that none can join, such as one without terms, nor before they have come. */
function OptionsOf({
  contract: { id, title, reference },
}: {
  readonly contract: Contract;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { money, longDate } = useFormats();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(RUN_OPTION_CHOICES, {
    variables: { contractId: id, language },
    fetchPolicy: 'no-cache',
  });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const choices = data?.runOptionChoices ?? [];
  if (choices.every(({ refusal }) => refusal === 'NOT_RUN')) return null;
  return (
    <Section title={t('option.choices', { title: say(title), reference })}>
      <ul>
        {choices.map(({ option, name, refusal, preview }) => {
          const called = name === null ? option : say(name);
          return (
            <li key={option} className={classes.choice}>
              {preview === null ? (
                <div className={classes.choiceLink}>
                  <span className={classes.choiceOff}>{called}</span>
                  <span className={classes.detail}>{refusal !== null && t(`option.refusal.${refusal}`)}</span>
                </div>
              ) : (
                <RouterLink to={writeOptionChoice({ contractId: id, option })} className={classes.choiceLink}>
                  <span className={classes.choiceName}>{called}</span>
                  <span className={classes.detail}>
                    {t('option.choices.from', { date: longDate(preview.from) })}
                  </span>
                  <span className={classes.choicePrice}>
                    {t('order.net.month', {
                      amount: money((preview.after.net - preview.before.net) as Cents),
                    })}
                  </span>
                </RouterLink>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
