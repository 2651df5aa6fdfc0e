import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { DocumentLineFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { useText } from './texts.ts';
import { useRemoveDocument } from './use-remove-document.ts';

interface RemoveDialogProps {
  /** The document to take back; `null` when the dialog is closed. */
  readonly document: DocumentLineFragment | null;
  readonly onClose: () => void;
}

/** Asks before a document is taken back, for that is for good. */
export function RemoveDialog({ document, onClose }: RemoveDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={document !== null} onClose={onClose} title={t('documents.remove.title')}>
      {document !== null && <Body key={document.id} document={document} onClose={onClose} />}
    </Dialog>
  );
}

function Body({
  document,
  onClose,
}: {
  readonly document: DocumentLineFragment;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { remove, sending } = useRemoveDocument();
  const [failed, setFailed] = useState<{ readonly error: unknown } | 'GONE' | null>(null);
  const send = async () => {
    setFailed(null);
    try {
      if (await remove(document.id)) {
        onClose();
        toastDone({ title: t('documents.remove.done'), detail: document.title });
      } else {
        setFailed('GONE');
      }
    } catch (error) {
      setFailed({ error });
    }
  };
  return (
    <DialogBody>
      <p>{t('documents.remove.body', { title: document.title })}</p>
      {failed === 'GONE' && <Refusal title={t('documents.remove.gone')} />}
      {failed !== null && failed !== 'GONE' && (
        <ErrorState error={failed.error} onRetry={() => void send()} />
      )}
      <DialogActions>
        <Button onClick={onClose}>{t('documents.remove.keep')}</Button>
        <DangerButton loading={sending} onClick={() => void send()}>
          {t('documents.remove.confirm')}
        </DangerButton>
      </DialogActions>
    </DialogBody>
  );
}
