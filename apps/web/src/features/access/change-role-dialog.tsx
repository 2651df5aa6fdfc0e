import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { Role } from '../../shared/graphql/__generated__/graphql.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { toastDone } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import { Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { PEOPLE_QUERIES, rolesIn, type Group } from './group.ts';
import { ManagingRefused, type ManagingAnswer } from './managing-refused.tsx';
import type { PersonRow } from './person-row.fragment.ts';
import { useText } from './texts.ts';
import { useBehindProof } from './use-behind-proof.ts';

const CHANGE_ROLE = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      __typename
      ... on RoleChanged {
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

interface ChangeRoleDialogProps {
  readonly group: Group;
  /** Runs what may ask for a proof of who one is. */
  readonly confirmed: RunConfirmed;
  /** Whose role it is; `null` when the dialog is closed. */
  readonly entry: PersonRow | null;
  readonly onClose: () => void;
}

/** Gives a person another role, after saying what goes with it. What is chosen stays while a proof is asked for. */
export function ChangeRoleDialog({ entry, onClose, group, confirmed }: ChangeRoleDialogProps): ReactElement {
  const t = useText();
  const { person: viewer } = useViewer();
  const [send] = useMutation(CHANGE_ROLE, { refetchQueries: PEOPLE_QUERIES });
  const { run, pending } = useAction(
    async (input: { readonly personId: string; readonly role: Role }) =>
      (await send({ variables: { input } })).data?.changeRole,
  );
  const { behind, guarded } = useBehindProof(confirmed);
  const [chosen, setChosen] = useState<Role | null>(null);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const close = () => {
    setChosen(null);
    setAnswer(null);
    onClose();
  };
  const submit = ({ id, name }: PersonRow['person'], role: Role) =>
    guarded(async () => {
      const outcome = await run({ personId: id, role });
      if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
      if (outcome === null) return 'DONE';
      setAnswer(outcome);
      if (outcome.__typename !== 'RoleChanged') return 'DONE';
      close();
      toastDone({ title: t('access.role.changed', { name, role: t(`role.${role}`) }) });
      // What one may see is another from now on: everything is asked anew.
      if (id === viewer.id) window.location.assign('/');
      return 'DONE';
    });

  return (
    <Dialog opened={entry !== null && !behind} onClose={close} title={t('access.role.title')}>
      {entry !== null && (
        <RoleChoice
          person={entry.person}
          isOneself={entry.person.id === viewer.id}
          group={group}
          role={chosen ?? entry.person.role}
          answer={answer}
          pending={pending}
          onChoose={(role) => {
            setChosen(role);
            setAnswer(null);
          }}
          onCancel={close}
          onSubmit={() => void submit(entry.person, chosen ?? entry.person.role)}
        />
      )}
    </Dialog>
  );
}

interface RoleChoiceProps {
  readonly person: PersonRow['person'];
  readonly isOneself: boolean;
  readonly group: Group;
  readonly role: Role;
  readonly answer: ManagingAnswer | null;
  readonly pending: boolean;
  readonly onChoose: (role: Role) => void;
  readonly onCancel: () => void;
  readonly onSubmit: () => void;
}

function RoleChoice({
  person,
  isOneself,
  group,
  role,
  answer,
  pending,
  onChoose,
  onCancel,
  onSubmit,
}: RoleChoiceProps): ReactElement {
  const t = useText();
  return (
    <DialogBody>
      <p className={lists.name}>{person.name}</p>
      {answer !== null && <ManagingRefused answer={answer} onRetry={onSubmit} />}
      <NativeSelect
        label={t('access.people.role')}
        description={t(`access.role.may.${role}`)}
        value={role}
        data={rolesIn(group).map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(event) => {
          onChoose(event.currentTarget.value as Role);
        }}
      />
      <p className={lists.detail}>{t(isOneself ? 'access.role.noteSelf' : 'access.role.note')}</p>
      <DialogActions>
        <Button onClick={onCancel}>{t('access.cancel')}</Button>
        <Button variant="filled" loading={pending} disabled={role === person.role} onClick={onSubmit}>
          {t('access.role.confirm')}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
