import type { CivilDate } from '@akouendy/domain';
import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { RefusedStartFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { dateOf } from './choice.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';

/** Why what is ordered cannot start on a day, and when it can. */
export const REFUSED_START = graphql(`
  fragment RefusedStart on OrderStartRefused {
    refusal
    earliest
    latest
  }
`);

/** Says why what is ordered cannot start on a day. */
export function useRefusedStart(): (refused: RefusedStartFragment) => string {
  const t = useText();
  const { longDate } = useFormats();
  return ({ refusal, earliest, latest }) =>
    t(`order.start.${refusal}`, { date: longDate(refusal === 'TOO_EARLY' ? earliest : latest) });
}

interface StartFieldProps {
  /** The day that was chosen, or the one that is proposed. */
  readonly startsOn: CivilDate | null;
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
  readonly refused: RefusedStartFragment | null;
  readonly onStart: (startsOn: CivilDate | null) => void;
}

/** The first day of what is ordered; what is typed stays, also while it is no day yet. */
export function StartField({ startsOn, earliest, latest, refused, onStart }: StartFieldProps): ReactElement {
  const t = useText();
  const saysStart = useRefusedStart();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="date"
      className={classes.quantity}
      label={t('order.start')}
      description={t('order.start.hint')}
      min={earliest}
      max={latest}
      value={typed ?? startsOn ?? ''}
      error={refused !== null && saysStart(refused)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setTyped(value);
        const day = dateOf(value);
        if (day !== null || value === '') onStart(day);
      }}
      onBlur={() => {
        if (typed === '') setTyped(null);
      }}
    />
  );
}
