import type { ReactElement, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import classes from './explain-button.module.css';
import { withExplained } from './statement-address.ts';
import { useText } from './texts.ts';

interface ExplainButtonProps {
  /** What the address says of it. */
  readonly explains: string;
  /** The figure with what it is, for whoever does not see where it stands. */
  readonly figure: string;
  readonly children: ReactNode;
}

/** A figure that answers "why?": it opens its explanation, whose address can be sent. */
export function ExplainButton({ explains, figure, children }: ExplainButtonProps): ReactElement {
  const t = useText();
  const [, setAddress] = useSearchParams();
  return (
    <button
      type="button"
      className={classes.button}
      aria-haspopup="dialog"
      aria-label={t('credits.explain.button', { figure })}
      onClick={() => {
        setAddress((now) => withExplained(now, explains), { preventScrollReset: true });
      }}
    >
      {children}
    </button>
  );
}
