import type { ReactElement } from 'react';
import classes from './carnet.module.css';
import { dayCells, type HalfKind, type HalfRun } from './half-kinds.ts';

interface CarnetProps {
  readonly runs: readonly HalfRun[];
  /** What the drawing says, in a sentence. Without it the drawing stands next to words that say the same. */
  readonly label?: string;
  readonly size?: 'normal' | 'mini';
}

/**
 * Days drawn one cell each, in two halves: what `12,5 j` looks like. Twenty fill a line of the nearest
 * size container, so that the cells of every lot of a page have one size and a longer lot wraps.
 */
export function Carnet({ runs, label, size = 'normal' }: CarnetProps): ReactElement {
  return (
    <div
      className={classes.carnet}
      data-size={size}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {dayCells(runs).map(([first, second], index) => (
        <span key={index} className={classes.day}>
          <Half kind={first} />
          <Half kind={second} />
        </span>
      ))}
    </div>
  );
}

function Half({ kind }: { readonly kind: HalfKind | null }): ReactElement {
  return <span className={classes.half} data-kind={kind ?? 'none'} />;
}
