import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { useText } from './texts.ts';

interface RelaxDialogProps {
  readonly opened: boolean;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onAgreed: () => void;
}

/** Asks before settings are saved by which the provider ceases to be the only way in. */
export function RelaxDialog({ opened, pending, onClose, onAgreed }: RelaxDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('sso.wouldRelax')}>
      <DialogBody>
        <p>{t('sso.wouldRelax.body')}</p>
        <p>{t('sso.wouldRelax.again')}</p>
        <DialogActions>
          <Button onClick={onClose}>{t('sso.wouldRelax.keep')}</Button>
          <DangerButton loading={pending} onClick={onAgreed}>
            {t('sso.wouldRelax.go')}
          </DangerButton>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
