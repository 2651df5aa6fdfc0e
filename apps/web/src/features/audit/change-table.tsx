import type { ReactElement } from 'react';
import type { JournalEntryFragment } from '../../shared/graphql/__generated__/graphql.ts';
import classes from './journal.module.css';
import { useText } from './texts.ts';
import { useWords } from './use-words.ts';

/** Each field that changed, as it was and as it is. */
export function ChangeTable({ change }: Pick<JournalEntryFragment, 'change'>): ReactElement {
  const t = useText();
  const words = useWords();
  const told = (name: string, value: string | null): string =>
    value === null ? t('audit.nothing') : words.value(name, value);
  return (
    <table className={classes.change}>
      <caption>{t('audit.change')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.changedField')}</th>
          <th scope="col">{t('audit.before')}</th>
          <th scope="col">{t('audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {change.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{words.field(name)}</th>
            <td>{told(name, before)}</td>
            <td>{told(name, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
