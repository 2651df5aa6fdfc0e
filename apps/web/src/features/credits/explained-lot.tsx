import { Accordion } from '@mantine/core';
import { addDays, type CarryOverExplanation } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { Carnet } from '../../shared/ledger/carnet.tsx';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { CarryOverClause } from './carry-over-clause.tsx';
import classes from './explained-lot.module.css';
import type { NamedUse } from './explanation.ts';
import type { LotCard, LotShare } from './lot-card.ts';
import { LotUses } from './lot-uses.tsx';
import { useText } from './texts.ts';
import { useCarnetSentence } from './use-carnet-sentence.ts';

interface ExplainedLotProps {
  readonly card: LotCard;
  /** Newest first. */
  readonly uses: readonly NamedUse[];
  /** `null` for a lot without the clause. */
  readonly carryOver: CarryOverExplanation | null;
}

/** One lot: what is left of it and until when, the clause that keeps days, and who used it. */
export function ExplainedLot({ card, uses, carryOver }: ExplainedLotProps): ReactElement {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const sentence = useCarnetSentence();
  const { origin, figures, lot, shares } = card;
  return (
    <Accordion.Item value={origin.id}>
      <Accordion.Control>
        <span className={classes.head}>
          <b>{lotName(origin)}</b>
          <span className={classes.since}>
            {origin.contract === null
              ? t('credits.explain.from', { date: formats.date(lot.from) })
              : t('credits.explain.signed', { date: formats.date(origin.contract.signedOn) })}
          </span>
          <span className={classes.left}>
            {card.live ? formats.days(figures.remaining) : t('credits.explain.finished')}
          </span>
        </span>
      </Accordion.Control>
      <Accordion.Panel>
        <div className={classes.lot}>
          <Carnet runs={card.runs} label={sentence(card)} />
          {origin.reason !== null && <p className={classes.reason}>{origin.reason}</p>}
          {shares.length > 0 && (
            <dl className={classes.shares}>
              {shares.map((share) => (
                <Share key={share.until} share={share} />
              ))}
            </dl>
          )}
          {figures.carried !== null && (
            <p className={classes.carried}>
              {t('credits.explain.carried', { days: formats.days(figures.carried) })}
            </p>
          )}
          {carryOver !== null && (
            <CarryOverClause carryOver={carryOver} reference={origin.contract?.reference ?? null} />
          )}
          <LotUses uses={uses} />
        </div>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function Share({ share }: { readonly share: LotShare }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const count = dayCount(share.halfDays);
  const until = share.until;
  return (
    <div>
      <dt>
        {until === null && t('credits.explain.share.endless')}
        {until !== null &&
          (share.carriesOver
            ? t('credits.explain.share.carried', { count, date: formats.date(addDays(until, -1)) })
            : t('credits.explain.share.until', { count, date: formats.date(until) }))}
      </dt>
      <dd data-kind={share.kind}>{formats.days(share.halfDays)}</dd>
    </div>
  );
}
