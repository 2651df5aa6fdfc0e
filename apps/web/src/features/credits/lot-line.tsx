import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { Carnet } from '../../shared/ledger/carnet.tsx';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { carriedShare, type LotCard } from './lot-card.ts';
import classes from './lot-line.module.css';
import { useText } from './texts.ts';
import { useCarnetSentence } from './use-carnet-sentence.ts';

/** A lot of so many half-days stands beside another one. */
const SMALL = 16;

/** A lot's name, what is left of it, and its carnet. */
export function LotLine({ card }: { readonly card: LotCard }): ReactElement {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const sentence = useCarnetSentence();
  const carried = carriedShare(card);
  return (
    <li className={classes.lot} data-small={card.figures.granted <= SMALL || undefined}>
      <p className={classes.head}>
        <span className={classes.name} title={card.origin.reason ?? undefined}>
          {lotName(card.origin)}
        </span>
        <span className={classes.left}>
          <b>{formats.days(card.figures.remaining)}</b>
          {carried > 0 && carried < card.figures.remaining && (
            <span className={classes.note}>
              {t('credits.carried', { days: formats.days(carried), count: dayCount(carried) })}
            </span>
          )}
        </span>
      </p>
      <Carnet runs={card.runs} label={sentence(card)} />
    </li>
  );
}
