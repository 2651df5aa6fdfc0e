import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import type { Group } from './group.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { useText } from './texts.ts';

interface InviteButtonProps {
  readonly group: Group;
  /** Runs what may ask for a proof of who one is. */
  readonly confirmed: RunConfirmed;
}

/** Opens the dialog that invites somebody to a group. */
export function InviteButton({ group, confirmed }: InviteButtonProps): ReactElement {
  const t = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="filled"
        leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
        onClick={() => {
          setOpened(true);
        }}
      >
        {t('access.invite.open')}
      </Button>
      <InviteDialog
        group={group}
        confirmed={confirmed}
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
      />
    </>
  );
}
