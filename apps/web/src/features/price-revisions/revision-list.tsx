import { instant, type CivilDate } from '@akouendy/domain';
import { WITHDRAWN } from '@akouendy/domain/contracts/life';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { PriceRevisionsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './price-revisions.module.css';
import { useText } from './texts.ts';
import { WithdrawRevision } from './withdraw-revision.tsx';

interface RevisionListProps {
  readonly revisions: PriceRevisionsPageQuery['priceRevisions'];
  /** The days of revisions that can be withdrawn by who looks at it. */
  readonly open: readonly CivilDate[];
}

/** What was announced, by whom and when; what was replaced stays to be seen. */
export function RevisionList({ revisions, open }: RevisionListProps): ReactElement {
  const t = useText();
  const { longDate, dateTime, signedRate } = useFormats();
  if (revisions.length === 0) {
    return <EmptyState title={t('revisions.none.title')}>{t('revisions.none.body')}</EmptyState>;
  }
  return (
    <Section title={t('revisions.list')} count={revisions.length}>
      <ul className={classes.list}>
        {revisions.map(({ id, effectiveOn, rate, recordedAt, replaced, recordedBy }) => (
          <li key={id} data-replaced={replaced || undefined}>
            <span>
              <span className={classes.rate}>
                {rate === WITHDRAWN ? t('revisions.withdrawn') : signedRate(rate)}
              </span>{' '}
              {t('revisions.from', { date: longDate(effectiveOn) })}
            </span>
            <span className={classes.note}>
              {replaced && `${t('revisions.replaced')} `}
              {t('revisions.recorded', {
                name: recordedBy?.name ?? t('revisions.somebody'),
                at: dateTime(instant(recordedAt)),
              })}
            </span>
            {!replaced && rate !== WITHDRAWN && open.includes(effectiveOn) && (
              <WithdrawRevision effectiveOn={effectiveOn} rate={rate} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
