import { useDisclosure } from '@mantine/hooks';
import type { Instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { DayAmount } from '../../shared/ui/day-amount.tsx';
import { BalanceDrawer } from './balance-drawer.tsx';
import { CarnetKey } from './carnet-key.tsx';
import classes from './day-balance.module.css';
import { explainedBalance } from './explanation.ts';
import { lotCards } from './lot-card.ts';
import { LotLine } from './lot-line.tsx';
import { useText } from './texts.ts';
import { useDayPart } from './use-day-part.ts';

/** The page's one large figure, where it comes from, and the lots drawn day by day. */
export function DayBalance({
  facts,
  now,
}: {
  readonly facts: AccountFacts;
  readonly now: Instant;
}): ReactElement {
  const t = useText();
  const formats = useFormats();
  const part = useDayPart();
  const [explained, { open, close }] = useDisclosure(false);
  const explanation = explainedBalance(facts, now);
  const { granted, delivered, planned, expired, remaining, overdrawn } = explanation.figures;
  const cards = lotCards(facts, now);
  const live = cards.filter((card) => card.live);
  const finished = cards.length - live.length;
  return (
    <div>
      <p className={classes.label}>{t('credits.label')}</p>
      <div className={classes.figure}>
        <DayAmount halfDays={remaining} size="display" />
        <button type="button" className={classes.why} onClick={open} aria-haspopup="dialog">
          {t('common.explain')}
        </button>
      </div>
      <p className={classes.terms}>
        {[
          part('granted', granted),
          part('delivered', delivered),
          part('planned', planned),
          ...(expired > 0 ? [part('expired', expired)] : []),
        ].join(', ')}
      </p>
      {overdrawn > 0 && (
        <p className={classes.overdrawn}>{t('credits.overdrawn', { days: formats.days(overdrawn) })}</p>
      )}
      <ul className={classes.lots}>
        {live.map((card) => (
          <LotLine key={card.origin.id} card={card} />
        ))}
      </ul>
      {live.length > 0 && <CarnetKey cards={live} />}
      {finished > 0 && <p className={classes.finished}>{t('credits.finishedLots', { count: finished })}</p>}
      <BalanceDrawer opened={explained} onClose={close} explanation={explanation} cards={cards} now={now} />
    </div>
  );
}
