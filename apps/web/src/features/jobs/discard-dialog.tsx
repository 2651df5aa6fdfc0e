import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
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
    <Dialog opened={opened} onClose={onClose} title={t('jobs.discard.title')}>
      <DialogBody>
        <p>{t('jobs.discard.body', { queue: job.name, date: job.date })}</p>
        <DialogActions>
          <Button onClick={onClose}>{t('jobs.discard.keep')}</Button>
          <DangerButton loading={pending} onClick={() => void discard(job.id).then(onClose)}>
            {t('jobs.discard.confirm')}
          </DangerButton>
        </DialogActions>
      </DialogBody>{' '}
    </Dialog>
  );
}
