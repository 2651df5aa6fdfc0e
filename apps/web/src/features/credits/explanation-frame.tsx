import { wallClock, type Instant } from '@akouendy/domain';
import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ExplanationSheet } from '../../shared/ui/explanation-sheet.tsx';
import classes from './balance-drawer.module.css';
import { useText } from './texts.ts';

interface ExplanationFrameProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The figure with what it is. */
  readonly title: string;
  /** Of which day. */
  readonly of: string;
  readonly now: Instant;
  readonly children: ReactNode;
}

/** What explains a figure of the days, and when it was computed. */
export function ExplanationFrame(props: ExplanationFrameProps): ReactElement {
  const { opened, onClose, title, of, now, children } = props;
  const t = useText();
  const formats = useFormats();
  return (
    <ExplanationSheet
      opened={opened}
      onClose={onClose}
      heading={t('credits.explain.heading')}
      title={title}
      of={of}
      closeLabel={t('credits.explain.close')}
    >
      {children}
      <p className={classes.computed}>
        {t('credits.explain.computedAt', {
          date: formats.date(wallClock(now).date),
          time: formats.time(now),
        })}
      </p>
    </ExplanationSheet>
  );
}
