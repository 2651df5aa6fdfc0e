import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import type { StackedBand } from './projection-stack.ts';
import { useText } from './texts.ts';

interface ProjectionTableProps {
  readonly facts: AccountFacts;
  readonly bands: readonly StackedBand[];
}

/** The chart as a table, for those who do not see it; nearest expiry first. */
export function ProjectionTable({ facts, bands }: ProjectionTableProps): ReactElement {
  const t = useText();
  const nameOf = useLotName();
  const formats = useFormats();
  const lotName = (band: StackedBand) => {
    const origin = facts.origins.get(band.lotId);
    return origin === undefined ? band.lotId : nameOf(origin);
  };
  return (
    <VisuallyHidden>
      <table>
        <caption>{t('credits.chart.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('credits.chart.table.lot')}</th>
            <th scope="col">{t('credits.chart.table.days')}</th>
            <th scope="col">{t('credits.chart.table.until')}</th>
          </tr>
        </thead>
        <tbody>
          {[...bands].reverse().map((band) => (
            <tr key={band.key}>
              <th scope="row">{lotName(band)}</th>
              <td>{formats.days(band.halfDays)}</td>
              <td>{band.until === null ? t('credits.chart.table.never') : formats.date(band.until)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
