import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { toastDone } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import classes from './access.module.css';
import { PEOPLE_QUERIES } from './group.ts';
import { ManagingRefused } from './managing-refused.tsx';
import type { PersonRow } from './person-row.fragment.ts';
import { useText } from './texts.ts';
import { useBehindProof } from './use-behind-proof.ts';

const REMOVE_PERSON = graphql(`
  mutation RemovePerson($personId: ID!) {
    removePerson(personId: $personId) {
      __typename
      ... on PersonRemoved {
        entry {
          ...PersonRow
        }
      }
      ... on LastInCharge {
        role
        othersShutOut
      }
    }
  }
`);

interface RemovePersonDialogProps {
  /** Runs what may ask for a proof of who one is. */
  readonly confirmed: RunConfirmed;
  /** Who it is; `null` when the dialog is closed. */
  readonly entry: PersonRow | null;
  readonly onClose: () => void;
}

/** Removes a person, after saying what becomes of their sessions and of what they did. */
export function RemovePersonDialog({ entry, onClose, confirmed }: RemovePersonDialogProps): ReactElement {
  const t = useText();
  const { person: viewer } = useViewer();
  const [send] = useMutation(REMOVE_PERSON, { refetchQueries: PEOPLE_QUERIES });
  const { run, pending } = useAction(
    async (personId: string) => (await send({ variables: { personId } })).data?.removePerson,
  );
  const { behind, guarded } = useBehindProof(confirmed);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const close = () => {
    setAnswer(null);
    onClose();
  };
  const submit = ({ id, name }: PersonRow['person']) =>
    guarded(async () => {
      const outcome = await run(id);
      if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
      if (outcome === null) return 'DONE';
      setAnswer(outcome);
      if (outcome.__typename !== 'PersonRemoved') return 'DONE';
      close();
      toastDone({ title: t('access.remove.done', { name }) });
      if (id === viewer.id) window.location.assign('/connexion');
      return 'DONE';
    });

  return (
    <Dialog opened={entry !== null && !behind} onClose={close} title={t('access.remove.title')}>
      {entry !== null && (
        <DialogBody>
          <p>
            <span className={lists.name}>{entry.person.name}</span>
            <span className={classes.address}>{entry.person.email}</span>
          </p>
          {answer !== null && <ManagingRefused answer={answer} onRetry={() => void submit(entry.person)} />}
          <p className={lists.detail}>{t('access.remove.note')}</p>
          <DialogActions>
            <Button onClick={close}>{t('access.cancel')}</Button>
            <DangerButton loading={pending} onClick={() => void submit(entry.person)}>
              {t('access.remove.confirm')}
            </DangerButton>
          </DialogActions>
        </DialogBody>
      )}
    </Dialog>
  );
}
