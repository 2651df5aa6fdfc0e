import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';
import type { PlacedContract } from './use-place-order.ts';

interface OrderPlacedProps {
  readonly contract: PlacedContract;
  /** Whether there are days to book now. */
  readonly grantsDays: boolean;
  /** What was done: an order from the list, or the acceptance of a quote. */
  readonly by: 'order' | 'quote';
}

/** The order is placed, or the quote accepted: its contract, and what can be done with it at once. */
export function OrderPlaced({ contract, grantsDays, by }: OrderPlacedProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { book, contracts } = useClientPaths();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { id, title, reference } = contract;
  return (
    <section className={classes.placed} aria-labelledby="order-placed">
      <h2 ref={heading} tabIndex={-1} id="order-placed" className={classes.placedTitle}>
        {t(`order.placed.title.${by}`, { title: say(title) })}
      </h2>
      <p>{t('order.placed.body', { reference })}</p>
      <div className={classes.actions}>
        {grantsDays && (
          <Button component={RouterLink} to={book} variant="filled">
            {t('order.placed.book')}
          </Button>
        )}
        <Button component={RouterLink} to={`${contracts}/${id}`}>
          {t('order.placed.contract')}
        </Button>
      </div>
    </section>
  );
}
