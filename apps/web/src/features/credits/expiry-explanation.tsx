import {
  addDays,
  explainNextExpiry,
  replay,
  wallClock,
  type Instant,
  type LotExpiryExplanation,
} from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { Sum } from '../../shared/ui/sum.tsx';
import classes from './balance-drawer.module.css';
import { CarryOverClause } from './carry-over-clause.tsx';
import { ExplanationFrame } from './explanation-frame.tsx';
import { useText } from './texts.ts';

interface ExpiryExplanationProps {
  readonly facts: AccountFacts;
  readonly now: Instant;
  readonly onClose: () => void;
}

/** Why so many days lapse at the next expiry: of every lot what was granted, used before, and kept by the carry-over. */
export function ExpiryExplanation({ facts, now, onClose }: ExpiryExplanationProps): ReactElement | null {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const { ledger, origins } = facts;
  const explained = explainNextExpiry(ledger.lots, replay(ledger), wallClock(now).date);
  if (explained === null) return null;
  const total = formats.days(explained.halfDays);
  const date = formats.date(explained.date);
  return (
    <ExplanationFrame
      opened
      onClose={onClose}
      title={t('credits.figureExplained.echeance', { days: total })}
      of={t('credits.figureExplained.lapsing', { date, count: dayCount(explained.halfDays) })}
      now={now}
    >
      {explained.lots.map((lot) => {
        const origin = origins.get(lot.lotId);
        return (
          <section key={lot.lotId}>
            <h3 className={classes.part}>{origin === undefined ? lot.lotId : lotName(origin)}</h3>
            <LotExpiry lot={lot} date={date} />
            {lot.carryOver !== null && (
              <CarryOverClause carryOver={lot.carryOver} reference={origin?.contract?.reference ?? null} />
            )}
          </section>
        );
      })}
      {explained.lots.length > 1 && (
        <Sum lines={[]} total={{ term: t('credits.figureExplained.allLots'), amount: total }} />
      )}
    </ExplanationFrame>
  );
}

/** From what a lot granted to what lapses of it. */
function LotExpiry({
  lot,
  date,
}: {
  readonly lot: LotExpiryExplanation;
  readonly date: string;
}): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { steps, carryOver, halfDays } = lot;
  return (
    <Sum
      lines={steps.map((step) => ({
        key: step.kind,
        term: t(`credits.expiryStep.${step.kind}`, { date }),
        note:
          step.kind === 'CARRIED_OVER' && carryOver !== null
            ? t('credits.expiryStep.until', { date: formats.date(addDays(carryOver.end, -1)) })
            : undefined,
        amount: step.kind === 'GRANTED' ? formats.days(step.halfDays) : formats.signedDays(-step.halfDays),
      }))}
      total={{
        term: t('credits.explain.share.until', { count: dayCount(halfDays), date }),
        amount: formats.days(halfDays),
      }}
    />
  );
}
