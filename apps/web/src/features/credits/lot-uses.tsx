import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import type { NamedUse } from './explanation.ts';
import classes from './lot-uses.module.css';
import { useText } from './texts.ts';

/** Who used a lot: what is planned at once, what was delivered on demand. */
export function LotUses({ uses }: { readonly uses: readonly NamedUse[] }): ReactElement {
  const t = useText();
  const [shown, { toggle }] = useDisclosure(false);
  const delivered = uses.filter((use) => use.delivered);
  if (uses.length === 0) return <p className={classes.none}>{t('credits.explain.nothingUsed')}</p>;
  return (
    <div>
      <UseList uses={uses.filter((use) => !use.delivered)} />
      {delivered.length > 0 && (
        <button type="button" className={classes.more} onClick={toggle} aria-expanded={shown}>
          {t('credits.explain.deliveredUses', { count: delivered.length })}
        </button>
      )}
      {shown && <UseList uses={delivered} />}
    </div>
  );
}

function UseList({ uses }: { readonly uses: readonly NamedUse[] }): ReactElement {
  const name = useLedgerText();
  const formats = useFormats();
  return (
    <ul className={classes.uses}>
      {uses.map(({ bookingId, date, subject, halfDays }) => (
        <li key={bookingId}>
          <span className={classes.date}>{formats.date(date)}</span>
          <span className={classes.subject}>
            {subject === null ? name('ledger.adjustment') : name(`ledger.subject.${subject}`)}
          </span>
          <span className={classes.days}>{formats.signedDays(-halfDays)}</span>
        </li>
      ))}
    </ul>
  );
}
