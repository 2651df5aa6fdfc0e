import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import type { ShownContact } from './shown.ts';
import { useText } from './texts.ts';

const REMOVE_CLIENT_CONTACT = graphql(`
  mutation RemoveClientContact($id: ID!) {
    removeClientContact(clientContactId: $id) {
      __typename
      ... on ClientDetailsChanged {
        client {
          ...ClientCompany
        }
      }
    }
  }
`);

interface RemoveContactDialogProps {
  /** Whom it is about; `null` when the dialog is closed. */
  readonly contact: ShownContact | null;
  readonly onClose: () => void;
}

/** Takes somebody off the list, after asking; whoever is gone already is gone. */
export function RemoveContactDialog({ contact, onClose }: RemoveContactDialogProps): ReactElement {
  const t = useText();
  const [send] = useMutation(REMOVE_CLIENT_CONTACT, { refetchQueries: ['CompanyPage'] });
  const { run, pending } = useAction(
    async (id: string) => (await send({ variables: { id } })).data?.removeClientContact,
  );
  const [error, setError] = useState<unknown>(null);
  const remove = async ({ id, name }: ShownContact) => {
    setError(null);
    const outcome = await run(id);
    if (outcome === null) return;
    if (outcome.__typename === 'Failed') {
      setError(outcome.error);
      return;
    }
    onClose();
    toastDone({ title: t('company.contact.removed', { name }) });
  };
  return (
    <Dialog opened={contact !== null} onClose={onClose} title={t('company.contact.remove.title')}>
      {contact !== null && (
        <DialogBody>
          {error !== null && <ErrorState error={error} onRetry={() => void remove(contact)} />}
          <p>{t('company.contact.remove.body', { name: contact.name })}</p>
          <DialogActions>
            <Button onClick={onClose}>{t('company.cancel')}</Button>
            <DangerButton loading={pending} onClick={() => void remove(contact)}>
              {t('company.remove')}
            </DangerButton>
          </DialogActions>
        </DialogBody>
      )}
    </Dialog>
  );
}
