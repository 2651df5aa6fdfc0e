import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { PriceRevisionsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './price-revisions.module.css';
import { useText } from './texts.ts';

interface RevisionListProps {
  readonly revisions: PriceRevisionsPageQuery['priceRevisions'];
}

/** What was announced, by whom and when; what was replaced stays to be seen. */
export function RevisionList({ revisions }: RevisionListProps): ReactElement {
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
              <span className={classes.rate}>{signedRate(rate)}</span>{' '}
              {t('revisions.from', { date: longDate(effectiveOn) })}
            </span>
            <span className={classes.note}>
              {replaced && `${t('revisions.replaced')} `}
              {t('revisions.recorded', {
                name: recordedBy?.name ?? t('revisions.somebody'),
                at: dateTime(instant(recordedAt)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
