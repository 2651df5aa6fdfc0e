import { wallClock, type BalanceStep, type Instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { Sum, type SumLine } from '../../shared/ui/sum.tsx';
import classes from './balance-drawer.module.css';
import { ExplanationFrame } from './explanation-frame.tsx';
import { explainedBalance, type NamedExplanation } from './explanation.ts';
import { useText } from './texts.ts';
import { useDayPart } from './use-day-part.ts';

/** A figure of the band that is a sum of steps. */
export type SummedFigure = 'planifies' | 'realises' | 'perimes';

interface FigureExplanationProps {
  readonly facts: AccountFacts;
  readonly now: Instant;
  readonly figure: SummedFigure;
  readonly onClose: () => void;
}

/** What a figure of the account is the sum of, step by step, as the domain found them. */
export function FigureExplanation(props: FigureExplanationProps): ReactElement {
  const { facts, now, figure, onClose } = props;
  const t = useText();
  const formats = useFormats();
  const say = useDayPart();
  const explanation = explainedBalance(facts, now);
  const part = PART_OF[figure];
  const halfDays = explanation.figures[part];
  return (
    <ExplanationFrame
      opened
      onClose={onClose}
      title={say(part, halfDays)}
      of={t('credits.explain.asOf', { date: formats.date(wallClock(now).date) })}
      now={now}
    >
      <h3 className={classes.part}>{t('credits.explain.equation')}</h3>
      <Sum
        lines={useSteps(figure, explanation, facts)}
        total={{ term: t('credits.figureExplained.total'), amount: formats.days(halfDays) }}
      />
    </ExplanationFrame>
  );
}

const PART_OF = { planifies: 'planned', realises: 'delivered', perimes: 'expired' } as const;
const KIND_OF = { planifies: 'PLANNED', realises: 'DELIVERED', perimes: 'EXPIRED' } as const;

/** The domain's steps that add up to a figure, newest first, in words. */
function useSteps(figure: SummedFigure, explanation: NamedExplanation, facts: AccountFacts): SumLine[] {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  const nameOf = useLotName();
  const lotName = (id: Parameters<typeof facts.origins.get>[0]): string => {
    const origin = facts.origins.get(id);
    return origin === undefined ? id : nameOf(origin);
  };
  const subjects = new Map(facts.bookings.map(({ id, subject }) => [id, subject]));
  const what = (step: BalanceStep): string => {
    if (!('bookingId' in step)) {
      return step.kind === 'EXPIRED' && step.carriedOver
        ? t('credits.line.expiredCarried')
        : t('credits.line.EXPIRED');
    }
    const subject = subjects.get(step.bookingId);
    return subject === undefined ? name('ledger.adjustment') : name(`ledger.subject.${subject}`);
  };
  return explanation.lots
    .flatMap(({ lotId, steps }) =>
      steps.flatMap((step, place) =>
        step.kind === KIND_OF[figure] ? [{ step, lotId, place, date: step.date }] : [],
      ),
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ step, lotId, place, date }) => ({
      key: `${lotId} ${String(place)}`,
      term: what(step),
      note: `${formats.date(date)} · ${lotName(lotId)}`,
      amount: formats.days(step.halfDays),
    }));
}
