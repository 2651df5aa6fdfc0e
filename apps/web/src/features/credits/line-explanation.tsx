import type { Instant } from '@akouendy/domain';
import { explainLine, type LotBalance } from '@akouendy/domain/statement';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { Sum, type SumLine } from '../../shared/ui/sum.tsx';
import classes from './balance-drawer.module.css';
import { ExplanationFrame } from './explanation-frame.tsx';
import { statementOfAccount } from './statement-of.ts';
import { useText } from './texts.ts';
import { useDayPart } from './use-day-part.ts';
import { useLineWords } from './use-line-words.ts';

interface LineExplanationProps {
  readonly facts: AccountFacts;
  readonly now: Instant;
  /** Of a line of the statement. */
  readonly id: string;
  readonly onClose: () => void;
}

/** Why the balance after a line is what it is: what every kind of line and every lot has brought or taken up to it. */
export function LineExplanation({ facts, now, id, onClose }: LineExplanationProps): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  const words = useLineWords();
  const explained = explainLine(statementOfAccount(facts), id);
  if (explained === null) return null;
  const { line, kinds, lots } = explained;
  const subject = facts.bookings.find((booking) => booking.id === line.bookingId)?.subject ?? null;
  const balance = formats.days(line.balanceAfter);
  return (
    <ExplanationFrame
      opened
      onClose={onClose}
      title={t('credits.lineExplained.title', { days: balance })}
      of={t('credits.lineExplained.of', {
        line: words({ ...line, subject }),
        date: formats.date(line.date),
      })}
      now={now}
    >
      <h3 className={classes.part}>{t('credits.explain.equation')}</h3>
      <Sum
        lines={kinds.map(({ kind, lines, change }) => ({
          key: kind,
          term: t(`credits.kind.${kind}`),
          note: t('credits.lineExplained.lines', { count: lines }),
          amount: formats.signedDays(change),
        }))}
        total={{ term: t('credits.lineExplained.balance'), amount: balance }}
      />
      <h3 className={classes.part}>{t('credits.lineExplained.byLot')}</h3>
      <LotSteps facts={facts} lots={lots} total={balance} />
    </ExplanationFrame>
  );
}

interface LotStepsProps {
  readonly facts: AccountFacts;
  readonly lots: readonly LotBalance[];
  readonly total: string;
}

/** What each lot holds once the line has happened. */
function LotSteps({ facts, lots, total }: LotStepsProps): ReactElement {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const part = useDayPart();
  const steps = lots.map(({ lotId, granted, taken, expired, left }): SumLine => {
    const origin = facts.origins.get(lotId);
    return {
      key: lotId,
      term: origin === undefined ? lotId : lotName(origin),
      note: [
        part('granted', granted),
        part('taken', taken),
        ...(expired > 0 ? [part('expired', expired)] : []),
      ].join(', '),
      amount: formats.days(left),
    };
  });
  return <Sum lines={steps} total={{ term: t('credits.lineExplained.balance'), amount: total }} />;
}
