import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';
import classes from './explanation-sheet.module.css';

interface ExplanationSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What kind of explanation it is, above the title. */
  readonly heading: string;
  /** What is explained. */
  readonly title: ReactNode;
  /** Of which day, below the title. */
  readonly of?: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** What explains a figure: beside the page on a wide screen, a sheet on the phone. */
export function ExplanationSheet(props: ExplanationSheetProps): ReactElement {
  const { opened, onClose, heading, title, of, closeLabel, children } = props;
  const phone = useMediaQuery('(max-width: 640px)') ?? false;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={
        <span className={classes.title}>
          <small>{heading}</small>
          {title}
          {of !== undefined && <small>{of}</small>}
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
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      {children}
    </Drawer>
  );
}
