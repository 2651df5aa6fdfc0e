import { IconArrowRight } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import type { HalfDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import classes from './before-after.module.css';
import { useText } from './texts.ts';

interface BeforeAfterProps {
  readonly before: HalfDays;
  readonly after: HalfDays;
}

/** `12,5 j → 11 j`; only one of them when nothing changes. */
export function BeforeAfter({ before, after }: BeforeAfterProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  if (before === after) return <span className={classes.amounts}>{formats.days(after)}</span>;
  return (
    <span className={classes.amounts}>
      <VisuallyHidden>
        {t('bookings.selection.beforeAfter', { before: formats.days(before), after: formats.days(after) })}
      </VisuallyHidden>
      <span className={classes.before} aria-hidden>
        {formats.days(before)} <IconArrowRight size={12} stroke={1.8} />
      </span>
      <b aria-hidden>{formats.days(after)}</b>
    </span>
  );
}
