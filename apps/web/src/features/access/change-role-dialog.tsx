import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { Role } from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import { Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { PEOPLE_QUERIES, rolesIn, type Group } from './group.ts';
import { LastInCharge } from './last-in-charge.tsx';
import type { PersonRow } from './person-row.fragment.ts';
import { useText } from './texts.ts';

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
      }
    }
  }
`);

interface ChangeRoleDialogProps {
  readonly group: Group;
  /** Whose role it is; `null` when the dialog is closed. */
  readonly entry: PersonRow | null;
  readonly onClose: () => void;
}

/** Gives a person another role, after saying what goes with it. */
export function ChangeRoleDialog({ entry, onClose, group }: ChangeRoleDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={entry !== null} onClose={onClose} title={t('access.role.title')}>
      {entry !== null && <Body key={entry.person.id} entry={entry} group={group} onClose={onClose} />}
    </Dialog>
  );
}

function Body({
  entry: { person },
  group,
  onClose,
}: ChangeRoleDialogProps & { readonly entry: PersonRow }): ReactElement {
  const t = useText();
  const { person: viewer } = useViewer();
  const [send] = useMutation(CHANGE_ROLE, { refetchQueries: PEOPLE_QUERIES });
  const { run, pending } = useAction(
    async (role: Role) =>
      (await send({ variables: { input: { personId: person.id, role } } })).data?.changeRole,
  );
  const [role, setRole] = useState<Role>(person.role);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const isOneself = person.id === viewer.id;

  const submit = async () => {
    const outcome = await run(role);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename !== 'RoleChanged') return;
    onClose();
    toastDone({ title: t('access.role.changed', { name: person.name, role: t(`role.${role}`) }) });
    // What one may see is another from now on: everything is asked anew.
    if (isOneself) window.location.assign('/');
  };

  return (
    <DialogBody>
      <p className={lists.name}>{person.name}</p>
      {answer?.__typename === 'LastInCharge' && <LastInCharge role={answer.role} />}
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      <NativeSelect
        label={t('access.people.role')}
        description={t(`access.role.may.${role}`)}
        value={role}
        data={rolesIn(group).map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(event) => {
          setRole(event.currentTarget.value as Role);
          setAnswer(null);
        }}
      />
      <p className={lists.detail}>{t(isOneself ? 'access.role.noteSelf' : 'access.role.note')}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('access.cancel')}</Button>
        <Button
          variant="filled"
          loading={pending}
          disabled={role === person.role}
          onClick={() => void submit()}
        >
          {t('access.role.confirm')}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
