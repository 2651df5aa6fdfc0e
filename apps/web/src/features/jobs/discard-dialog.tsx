import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import classes from './jobs.module.css';
import { useText } from './texts.ts';
import { useSettle } from './use-settle.ts';

interface DiscardDialogProps {
  readonly job: { readonly id: string; readonly name: string; readonly date: string };
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before a job is given up for good. */
export function DiscardDialog({ job, opened, onClose }: DiscardDialogProps): ReactElement {
  const t = useText();
  const { discard, pending } = useSettle();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('jobs.discard.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.dialogTitle }}
      centered
    >
      <p className={classes.body}>{t('jobs.discard.body', { queue: job.name, date: job.date })}</p>
      <div className={classes.choices}>
        <Button onClick={onClose}>{t('jobs.discard.keep')}</Button>
        <Button
          variant="filled"
          className={classes.danger}
          loading={pending}
          onClick={() => void discard(job.id).then(onClose)}
        >
          {t('jobs.discard.confirm')}
        </Button>
      </div>
    </Modal>
  );
}
