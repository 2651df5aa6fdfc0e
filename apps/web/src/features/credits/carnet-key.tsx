import type { HalfDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { Carnet } from '../../shared/ledger/carnet.tsx';
import type { HalfKind } from '../../shared/ledger/half-kinds.ts';
import classes from './carnet-key.module.css';
import type { LotCard } from './lot-card.ts';
import { useText } from './texts.ts';

const ONE_DAY = 2 as HalfDays;
const LEFT: readonly HalfKind[] = ['lot-1', 'lot-2', 'lot-3'];

/** What the cells of the carnets mean; only the kinds that are drawn. */
export function CarnetKey({ cards }: { readonly cards: readonly LotCard[] }): ReactElement {
  const t = useText();
  const drawn = new Set(cards.flatMap(({ runs }) => runs.map(({ kind }) => kind)));
  const left = LEFT.filter((kind) => drawn.has(kind));
  return (
    <ul className={classes.key} aria-hidden>
      {(['delivered', 'planned', 'expired'] as const)
        .filter((kind) => drawn.has(kind))
        .map((kind) => (
          <li key={kind}>
            <Carnet size="mini" runs={[{ kind, halfDays: ONE_DAY }]} />
            {t(`credits.key.${kind}`)}
          </li>
        ))}
      {left.length > 0 && (
        <li>
          <Carnet size="mini" runs={left.map((kind) => ({ kind, halfDays: ONE_DAY }))} />
          {t('credits.key.left')}
        </li>
      )}
      {drawn.has('lapsing') && (
        <li>
          <Carnet size="mini" runs={[{ kind: 'lapsing', halfDays: ONE_DAY }]} />
          {t('credits.key.lapsing')}
        </li>
      )}
    </ul>
  );
}
