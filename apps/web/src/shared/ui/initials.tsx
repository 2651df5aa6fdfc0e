import type { ReactElement } from 'react';
import classes from './initials.module.css';

interface InitialsProps {
  readonly name: string;
  /** A square stands for a company, a disc for a person; the accent for one of the client's. */
  readonly shape: 'company' | 'person';
  readonly accent?: boolean;
}

/** Two letters that stand for a name written next to them. */
export function Initials({ name, shape, accent = false }: InitialsProps): ReactElement {
  return (
    <span className={classes[shape]} data-accent={accent || undefined} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const [first = '', second = ''] = words.length > 1 ? [words[0], words.at(-1)] : [name[0], name[1]];
  return `${first.charAt(0)}${second.charAt(0)}`.toLocaleUpperCase();
}
