import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CivilDate } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { BeforeAfter } from './before-after.tsx';
import classes from './selection-dock.module.css';
import { SelectionPanel } from './selection-panel.tsx';
import { useText } from './texts.ts';
import type { Desk } from './use-desk.ts';

interface SelectionDockProps {
  readonly facts: AccountFacts;
  readonly desk: Desk;
  readonly onSee: (date: CivilDate) => void;
}

/** The selection where there is no room beside the calendar: in short under the thumb, whole in a sheet. */
export function SelectionDock({ facts, desk, onSee }: SelectionDockProps): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  const [opened, { open, close }] = useDisclosure(false);
  const { outcome, selection } = desk;
  if (selection.length === 0) return null;
  const title = (
    <span className={classes.title}>
      {t('bookings.selection.title')} <b>{formats.days(outcome.halfDays)}</b>
    </span>
  );
  return (
    <>
      <div className={classes.dock} role="region" aria-label={t('bookings.selection.title')}>
        <p className={classes.short}>
          {title}
          <span className={classes.left}>
            {t('bookings.selection.remaining')}{' '}
            <BeforeAfter before={outcome.remaining.before} after={outcome.remaining.after} />
          </span>
        </p>
        <Button variant="filled" onClick={open} aria-haspopup="dialog">
          {t('bookings.sheet.continue')}
        </Button>
      </div>
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="92dvh"
        title={title}
        classNames={{
          content: classes.sheet,
          header: classes.header,
          title: classes.heading,
          body: classes.body,
        }}
        closeButtonProps={{ 'aria-label': t('bookings.sheet.close') }}
      >
        <SelectionPanel
          facts={facts}
          desk={desk}
          onSee={(date) => {
            close();
            onSee(date);
          }}
        />
      </Drawer>
    </>
  );
}
