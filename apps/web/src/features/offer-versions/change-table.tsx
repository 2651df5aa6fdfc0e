import type { ReactElement } from 'react';
import classes from './offer-versions.module.css';
import { useText } from './texts.ts';

/** Something that differs between two versions, in words. */
export interface SaidChange {
  readonly key: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions, line by line. */
export function ChangeTable({ changes }: { readonly changes: readonly SaidChange[] }): ReactElement {
  const t = useText();
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('versions.change')}</th>
          <th scope="col">{t('versions.before')}</th>
          <th scope="col">{t('versions.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, what, before, after }) => (
          <tr key={key}>
            <th scope="row">{what}</th>
            <td data-label={t('versions.before')}>{before}</td>
            <td data-label={t('versions.after')} className={classes.after}>
              {after}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
