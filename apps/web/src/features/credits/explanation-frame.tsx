import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { wallClock, type Instant } from '@akouendy/domain';
import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
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

/** What explains a figure: beside the page on a wide screen, a sheet on the phone. */
export function ExplanationFrame(props: ExplanationFrameProps): ReactElement {
  const { opened, onClose, title, of, now, children } = props;
  const t = useText();
  const formats = useFormats();
  const phone = useMediaQuery('(max-width: 640px)') ?? false;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={
        <span className={classes.title}>
          <small>{t('credits.explain.heading')}</small>
          {title}
          <small>{of}</small>
        </span>
      }
      position={phone ? 'bottom' : 'right'}
      size={phone ? '88dvh' : 460}
      classNames={{
        content: phone ? classes.sheet : classes.drawer,
        header: classes.header,
        title: classes.heading,
        body: classes.body,
      }}
      closeButtonProps={{ 'aria-label': t('credits.explain.close') }}
    >
      {children}
      <p className={classes.computed}>
        {t('credits.explain.computedAt', {
          date: formats.date(wallClock(now).date),
          time: formats.time(now),
        })}
      </p>
    </Drawer>
  );
}
