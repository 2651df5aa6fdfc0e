import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import classes from './access.module.css';
import { PEOPLE_QUERIES } from './group.ts';
import { LastInCharge } from './last-in-charge.tsx';
import type { PersonRow } from './person-row.fragment.ts';
import { useText } from './texts.ts';

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
      }
    }
  }
`);

interface RemovePersonDialogProps {
  /** Who it is; `null` when the dialog is closed. */
  readonly entry: PersonRow | null;
  readonly onClose: () => void;
}

/** Removes a person, after saying what becomes of their sessions and of what they did. */
export function RemovePersonDialog({ entry, onClose }: RemovePersonDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={entry !== null} onClose={onClose} title={t('access.remove.title')}>
      {entry !== null && <Body key={entry.person.id} entry={entry} onClose={onClose} />}
    </Dialog>
  );
}

function Body({
  entry: { person },
  onClose,
}: RemovePersonDialogProps & { readonly entry: PersonRow }): ReactElement {
  const t = useText();
  const { person: viewer } = useViewer();
  const [send] = useMutation(REMOVE_PERSON, { refetchQueries: PEOPLE_QUERIES });
  const { run, pending } = useAction(
    async (personId: string) => (await send({ variables: { personId } })).data?.removePerson,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const submit = async () => {
    const outcome = await run(person.id);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename !== 'PersonRemoved') return;
    onClose();
    toastDone({ title: t('access.remove.done', { name: person.name }) });
    if (person.id === viewer.id) window.location.assign('/connexion');
  };

  return (
    <DialogBody>
      <p>
        <span className={lists.name}>{person.name}</span>
        <span className={classes.address}>{person.email}</span>
      </p>
      {answer?.__typename === 'LastInCharge' && <LastInCharge role={answer.role} />}
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      <p className={lists.detail}>{t('access.remove.note')}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('access.cancel')}</Button>
        <DangerButton loading={pending} onClick={() => void submit()}>
          {t('access.remove.confirm')}
        </DangerButton>
      </DialogActions>
    </DialogBody>
  );
}
