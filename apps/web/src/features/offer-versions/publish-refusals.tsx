import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import type { StaleClause } from './draft-changes.ts';
import { useText } from './texts.ts';
import { useFigure } from './use-figure.ts';
import type { PublishAnswer } from './use-publish-offer.ts';

interface RefusalsProps {
  readonly draft: OfferDraftFragment;
  readonly answer: PublishAnswer | null;
  /** Whether somebody tried to publish while fields cannot be meant. */
  readonly isWrong: boolean;
  /** What somebody tried to publish although it would go on being stated as it was. */
  readonly stale: readonly StaleClause[];
  readonly onRetry: () => void;
  readonly onOutdated: () => void;
}

/** Why a version is not published, and what to do; what was typed stays. */
export function PublishRefusals(props: RefusalsProps): ReactElement {
  const { draft, answer, isWrong, onRetry, onOutdated } = props;
  const t = useText();
  const say = useWords();
  const figure = useFigure();
  const stale = answer?.__typename === 'OfferClausesStale' ? answer.clauses : props.stale;
  return (
    <>
      {(isWrong || answer?.__typename === 'InvalidField') && <Refusal title={t('publish.wrong.some')} />}
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={onRetry} />}
      {answer?.__typename === 'OfferUnchanged' && <Refusal title={t('publish.unchanged')} />}
      {answer?.__typename === 'OfferInconsistent' && (
        <Refusal title={t(`publish.rule.${answer.rule}`)}>
          {t('publish.rule.body')}
          <ul>
            {draft.figures
              .filter(({ place }) => answer.places.includes(place))
              .map((one) => (
                <li key={one.place}>{figure.label(one)}</li>
              ))}
          </ul>
        </Refusal>
      )}
      {stale.length > 0 && (
        <Refusal title={t('publish.stale.title', { count: stale.length })}>
          <ul>
            {stale.map(({ figure: one, clause }) => (
              <li key={`${one.place} ${clause.place}`}>
                {t('publish.stale.one', {
                  about: say(clause.about),
                  figure: figure.label(one),
                  value: figure.value(one.kind, one.value),
                })}
              </li>
            ))}
          </ul>
          {t('publish.stale.body')}
        </Refusal>
      )}
      {answer?.__typename === 'OfferOutdated' && (
        <Refusal
          title={t('publish.outdated.title', { version: answer.latest })}
          ways={
            <Button size="xs" onClick={onOutdated}>
              {t('publish.outdated.way')}
            </Button>
          }
        >
          {t('publish.outdated.body')}
        </Refusal>
      )}
    </>
  );
}
