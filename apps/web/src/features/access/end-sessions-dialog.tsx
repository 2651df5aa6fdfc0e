import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import classes from './access.module.css';
import type { PersonRow } from './person-row.fragment.ts';
import { useText } from './texts.ts';

const END_PERSON_SESSIONS = graphql(`
  mutation EndPersonSessions($personId: ID!) {
    endPersonSessions(personId: $personId) {
      __typename
      ... on PersonSessionsEnded {
        endedSessions
      }
    }
  }
`);

interface EndSessionsDialogProps {
  /** Whose they are; `null` when the dialog is closed. */
  readonly entry: PersonRow | null;
  readonly onClose: () => void;
}

/** Ends all sessions of a person, after saying what stays. */
export function EndSessionsDialog({ entry, onClose }: EndSessionsDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={entry !== null} onClose={onClose} title={t('access.endSessions.title')}>
      {entry !== null && <Body key={entry.person.id} entry={entry} onClose={onClose} />}
    </Dialog>
  );
}

function Body({
  entry: { person },
  onClose,
}: EndSessionsDialogProps & { readonly entry: PersonRow }): ReactElement {
  const t = useText();
  const { name } = person;
  const [send] = useMutation(END_PERSON_SESSIONS);
  const { run, pending } = useAction(
    async (personId: string) => (await send({ variables: { personId } })).data?.endPersonSessions,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const submit = async () => {
    const outcome = await run(person.id);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename !== 'PersonSessionsEnded') return;
    onClose();
    const count = outcome.endedSessions;
    toastDone({ title: t('access.endSessions.done', { name, count }) });
  };

  return (
    <DialogBody>
      <p>
        <span className={lists.name}>{name}</span>
        <span className={classes.address}>{person.email}</span>
      </p>
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      {answer?.__typename === 'NotFound' && <Refusal title={t('access.gone')} />}
      <p className={lists.detail}>{t('access.endSessions.note')}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('access.cancel')}</Button>
        <DangerButton loading={pending} onClick={() => void submit()}>
          {t('access.endSessions.confirm')}
        </DangerButton>
      </DialogActions>
    </DialogBody>
  );
}
