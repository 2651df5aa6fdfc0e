import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link as RouterLink } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { RunOptionFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';
import type { JoinedContract } from './use-add-option.ts';

interface OptionAddedProps {
  readonly contract: JoinedContract;
  /** As it was confirmed. */
  readonly preview: RunOptionFieldsFragment;
}

/** The option joins: from when, what a month costs then, and its contract. */
export function OptionAdded({ contract, preview }: OptionAddedProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { longDate, money } = useFormats();
  const { contracts } = useClientPaths();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { line, from, after } = preview;
  const title = line.name === null ? line.item : say(line.name);
  return (
    <section className={classes.placed} aria-labelledby="option-added">
      <h2 ref={heading} tabIndex={-1} id="option-added" className={classes.placedTitle}>
        {t('order.placed.title.order', { title })}
      </h2>
      <p>
        {t('option.added.body', {
          reference: contract.reference,
          date: longDate(from),
          amount: money(after.net),
        })}
      </p>
      <div className={classes.actions}>
        <Button component={RouterLink} to={`${contracts}/${contract.id}`} variant="filled">
          {t('order.placed.contract')}
        </Button>
      </div>
    </section>
  );
}
