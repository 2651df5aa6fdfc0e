import type { ReactElement, ReactNode } from 'react';
import classes from './clients.module.css';
import { useText } from './texts.ts';

/** Facts by their names; what is not known is said to be so. */
export function FactList({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}): ReactElement {
  const t = useText();
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className={classes.unknown}>{t('company.unknown')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
