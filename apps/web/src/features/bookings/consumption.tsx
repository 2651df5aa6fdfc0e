import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import type { HalfDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { Carnet } from '../../shared/ledger/carnet.tsx';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { BeforeAfter } from './before-after.tsx';
import classes from './consumption.module.css';
import type { PoolOutcome, SelectionOutcome } from './selection-outcome.ts';
import { useText } from './texts.ts';

interface ConsumptionProps {
  readonly facts: AccountFacts;
  readonly outcome: SelectionOutcome;
}

/** What the selection takes from which lot, what is left, and what no longer lapses. */
export function Consumption({ facts, outcome }: ConsumptionProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { pools, remaining, saved, savedSoon, stillLapsing, halfDays } = outcome;
  const rescued = saved[0];
  return (
    <div>
      <h3 className={classes.title}>
        {t(halfDays > 0 ? 'bookings.selection.consumes' : 'bookings.selection.pools')}
      </h3>
      <ul className={classes.pools}>
        {pools.map((pool) => (
          <PoolRow key={`${pool.pool.lotId}/${String(pool.pool.carriesOver)}`} facts={facts} outcome={pool} />
        ))}
      </ul>
      <p className={classes.remaining}>
        {t('bookings.selection.remaining')}
        <BeforeAfter before={remaining.before} after={remaining.after} />
      </p>
      {rescued !== undefined && (
        <p className={classes.saved} data-soon={savedSoon || undefined}>
          {savedSoon && <IconCheck size={15} stroke={1.8} aria-hidden />}
          {stillLapsing === 0
            ? t('bookings.selection.nothingLapses', { date: formats.shortDate(rescued.date) })
            : t('bookings.selection.saves', {
                saved: formats.days(rescued.halfDays),
                count: dayCount(rescued.halfDays),
                date: formats.shortDate(rescued.date),
                left: formats.days(stillLapsing),
                leftCount: dayCount(stillLapsing),
              })}
        </p>
      )}
    </div>
  );
}

interface PoolRowProps {
  readonly facts: AccountFacts;
  readonly outcome: PoolOutcome;
}

function PoolRow({ facts, outcome }: PoolRowProps): ReactElement {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const { pool, tone, before, after } = outcome;
  const origin = facts.origins.get(pool.lotId);
  const lot = origin === undefined ? '' : lotName(origin);
  const taken = (before - after) as HalfDays;
  const date = pool.until === null ? '' : formats.shortDay(pool.until);
  const open = pool.carriesOver ? 'bookings.selection.carried' : 'bookings.selection.before';
  return (
    <li className={classes.pool} data-touched={taken > 0 || undefined}>
      <span>{pool.until === null ? t('bookings.selection.endless', { lot }) : t(open, { lot, date })}</span>
      <BeforeAfter before={before} after={after} />
      {taken > 0 && (
        <span className={classes.cells}>
          <Carnet size="mini" runs={[{ kind: tone, halfDays: taken }]} />
          <IconArrowRight size={13} stroke={1.6} aria-hidden />
          <Carnet size="mini" runs={[{ kind: 'planned', halfDays: taken }]} />
          <small>{t('bookings.selection.becomePlanned', { count: dayCount(taken) })}</small>
        </span>
      )}
    </li>
  );
}
