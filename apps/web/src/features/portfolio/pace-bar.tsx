import type { BasisPoints } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { wholePoints } from '../../shared/formatting/money.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { PaceStatus } from '../../shared/graphql/__generated__/graphql.ts';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

const WIDTH = 96;

interface PaceBarProps {
  readonly pace: {
    readonly status: PaceStatus;
    readonly consumed: BasisPoints;
    readonly elapsed: BasisPoints;
    readonly difference: BasisPoints;
  };
}

/** What is consumed, as a bar, with a mark where the time stands; in words how the two compare, and how far they are apart. */
export function PaceBar({ pace: { status, consumed, elapsed, difference } }: PaceBarProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const points = usePoints();
  const along = (share: BasisPoints) => (Math.min(share, 10_000) * WIDTH) / 10_000;
  const mark = Math.min(Math.max(along(elapsed), 1), WIDTH - 1);
  const whole = (share: BasisPoints) => formats.rate((wholePoints(share) * 100) as BasisPoints);
  const sentence = t('portfolio.bar', {
    consumed: whole(consumed),
    count: wholePoints(consumed),
    elapsed: whole(elapsed),
    status: t(`portfolio.pace.${status}`),
  });
  return (
    <span className={classes.pace} data-status={status}>
      <svg width={WIDTH} height={16} viewBox={`0 0 ${String(WIDTH)} 16`} role="img" aria-label={sentence}>
        <rect className={classes.ground} y={4} width={WIDTH} height={8} rx={2} />
        <rect className={classes.consumed} y={4} width={along(consumed)} height={8} rx={2} />
        <line className={classes.time} x1={mark} x2={mark} y1={0} y2={16} />
      </svg>
      <span className={classes.points} title={sentence}>
        {t(`portfolio.pace.${status}`)}
        <span className={classes.detail}>{points(difference)}</span>
      </span>
    </span>
  );
}

/** Says how far two rates are apart: `+12 pts`, `−1 pt`. */
export function usePoints(): (difference: BasisPoints) => string {
  const t = useText();
  const formats = useFormats();
  return (difference) =>
    t('portfolio.points', { points: formats.points(difference), count: wholePoints(difference) });
}
