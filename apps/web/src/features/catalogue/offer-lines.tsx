import type { ReactElement } from 'react';
import classes from './offer.module.css';
import { useWords, type Words } from '../../shared/i18n/use-words.ts';

interface OfferLinesProps {
  readonly lines: readonly Words[];
  /** Whether they stand in two columns where there is room. */
  readonly wide?: boolean;
}

/** A list of the offer, line by line. */
export function OfferLines({ lines, wide = false }: OfferLinesProps): ReactElement {
  const say = useWords();
  return (
    <ul className={wide ? classes.wideLines : classes.lines}>
      {lines.map((line) => (
        <li key={line.fr}>{say(line)}</li>
      ))}
    </ul>
  );
}
