import type { Instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { soonExpiriesOf } from '../../shared/ledger/soon-expiry.ts';
import { ExplainButton } from './explain-button.tsx';
import { explainedBalance } from './explanation.ts';
import classes from './figures-band.module.css';
import { useText } from './texts.ts';

/** The account's figures in one line, each with its explanation behind it. */
export function FiguresBand({
  facts,
  now,
}: {
  readonly facts: AccountFacts;
  readonly now: Instant;
}): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { figures } = explainedBalance(facts, now);
  const [soon] = soonExpiriesOf(facts, now);
  const { remaining, planned, delivered, expired, overdrawn, nextExpiry } = figures;
  const shown = [
    { name: 'restants', label: t('credits.band.remaining'), halfDays: remaining },
    { name: 'planifies', label: t('credits.band.planned'), halfDays: planned },
    { name: 'realises', label: t('credits.band.delivered'), halfDays: delivered },
    ...(expired > 0 ? [{ name: 'perimes', label: t('credits.band.expired'), halfDays: expired }] : []),
  ];
  return (
    <>
      <dl className={classes.band}>
        {shown.map(({ name, label, halfDays }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <ExplainButton explains={name} figure={`${label}, ${formats.days(halfDays)}`}>
                {formats.days(halfDays)}
              </ExplainButton>
            </dd>
          </div>
        ))}
        {nextExpiry !== null && (
          <div data-soon={soon?.date === nextExpiry.date || undefined}>
            <dt>{t('credits.band.nextExpiry')}</dt>
            <dd>
              <ExplainButton
                explains="echeance"
                figure={`${t('credits.band.nextExpiry')}, ${formats.days(nextExpiry.halfDays)}`}
              >
                {formats.days(nextExpiry.halfDays)}
              </ExplainButton>
              <small>{t('credits.band.on', { date: formats.shortDate(nextExpiry.date) })}</small>
            </dd>
          </div>
        )}
      </dl>
      {overdrawn > 0 && (
        <p className={classes.overdrawn}>{t('credits.overdrawn', { days: formats.days(overdrawn) })}</p>
      )}
    </>
  );
}
