import { Accordion } from '@mantine/core';
import { wallClock, type Instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import classes from './balance-drawer.module.css';
import { Equation } from './equation.tsx';
import { ExplanationFrame } from './explanation-frame.tsx';
import { ExplainedLot } from './explained-lot.tsx';
import type { NamedExplanation } from './explanation.ts';
import type { LotCard } from './lot-card.ts';
import { useText } from './texts.ts';

interface BalanceDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly explanation: NamedExplanation;
  readonly cards: readonly LotCard[];
  readonly now: Instant;
}

/** Why the balance is what it is: the equation, then every lot with who used it. A sheet on the phone. */
export function BalanceDrawer({
  opened,
  onClose,
  explanation,
  cards,
  now,
}: BalanceDrawerProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { remaining } = explanation.figures;
  return (
    <ExplanationFrame
      opened={opened}
      onClose={onClose}
      title={t('credits.explain.title', { days: formats.days(remaining), count: dayCount(remaining) })}
      of={t('credits.explain.asOf', { date: formats.date(wallClock(now).date) })}
      now={now}
    >
      <h3 className={classes.part}>{t('credits.explain.equation')}</h3>
      <Equation explanation={explanation} />
      <h3 className={classes.part}>{t('credits.explain.byLot')}</h3>
      <Accordion
        multiple
        defaultValue={cards[0] === undefined ? [] : [cards[0].origin.id]}
        variant="separated"
        classNames={{
          item: classes.lot,
          control: classes.control,
          label: classes.label,
          content: classes.content,
        }}
      >
        {cards.map((card) => (
          <ExplainedLot
            key={card.origin.id}
            card={card}
            carryOver={explanation.lotOf(card.origin.id)?.carryOver ?? null}
            uses={explanation.usesOf(card.origin.id)}
          />
        ))}
      </Accordion>
    </ExplanationFrame>
  );
}
