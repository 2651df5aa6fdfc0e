import { useState, type ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import lists from '../../shared/lists/lists.module.css';
import { LineRow } from './line-row.tsx';
import { PORTFOLIO_ROW } from './line.fragment.ts';
import { PaceDrawer } from './pace-drawer.tsx';
import classes from './portfolio.module.css';
import { SortHeading } from './sort-heading.tsx';
import { useText } from './texts.ts';

interface LineTableProps {
  readonly lines: readonly FragmentType<typeof PORTFOLIO_ROW>[];
}

/** One client a row, a card on a phone; the row opens the client's pages, its pace explains itself. */
export function LineTable({ lines }: LineTableProps): ReactElement {
  const t = useText();
  const [explained, setExplained] = useState<{ readonly id: string; readonly name: string } | null>(null);
  return (
    <>
      <table className={`${lists.table} ${classes.table}`}>
        <thead>
          <tr>
            <SortHeading order="NAME" label={t('portfolio.column.client')} />
            <SortHeading order="PACE" label={t('portfolio.column.pace')} />
            <SortHeading
              order="REMAINING"
              label={t('portfolio.column.remaining')}
              className={classes.figure}
            />
            <SortHeading order="LAPSING" label={t('portfolio.column.lapsing')} className={classes.figure} />
            <SortHeading order="FORECAST" label={t('portfolio.column.forecast')} className={classes.figure} />
            <th scope="col" className={classes.later}>
              {t('portfolio.column.sla')}
            </th>
            <th scope="col" className={classes.later}>
              {t('portfolio.column.availability')}
            </th>
            <SortHeading order="RENEWAL" label={t('portfolio.column.renewal')} />
            <th scope="col" className={classes.later}>
              {t('portfolio.column.overdue')}
            </th>
          </tr>
        </thead>
        <tbody>
          {readFragment(PORTFOLIO_ROW, lines).map((line) => (
            <LineRow
              key={line.client.id}
              line={line}
              onExplain={() => {
                setExplained(line.client);
              }}
            />
          ))}
        </tbody>
      </table>
      <PaceDrawer
        client={explained}
        onClose={() => {
          setExplained(null);
        }}
      />
    </>
  );
}
