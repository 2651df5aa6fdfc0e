import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import { EndSessionsDialog } from './end-sessions-dialog.tsx';
import { PERSON_ROW } from './person-row.fragment.ts';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import { useText } from './texts.ts';
import { useLastSeen } from './use-last-seen.ts';

interface PersonHeaderProps {
  readonly entry: FragmentType<typeof PERSON_ROW>;
  /** Runs what may ask for a proof of who one is. */
  readonly confirmed: RunConfirmed;
}

/** Who somebody of the staff is, when they were last here, and what can be done about it. */
export function PersonHeader({ entry, confirmed }: PersonHeaderProps): ReactElement {
  const t = useText();
  const row = readFragment(PERSON_ROW, entry);
  const seen = useLastSeen();
  const [open, setOpen] = useState<'ROLE' | 'SESSIONS' | 'REMOVAL' | null>(null);
  const close = () => {
    setOpen(null);
  };
  const { person: viewer } = useViewer();
  const { person, removedAt } = row;
  return (
    <>
      <PageHeader
        title={person.name}
        subtitle={[t(`role.${person.role}`), person.email, seen(row)].join(' · ')}
        actions={
          removedAt === null && (
            <>
              <Button
                onClick={() => {
                  setOpen('ROLE');
                }}
              >
                {t('access.role.change')}
              </Button>
              {person.id !== viewer.id && (
                <Button
                  onClick={() => {
                    setOpen('SESSIONS');
                  }}
                >
                  {t('access.endSessions.open')}
                </Button>
              )}
              <Button
                onClick={() => {
                  setOpen('REMOVAL');
                }}
              >
                {t('access.remove.open')}
              </Button>
            </>
          )
        }
      />
      <ChangeRoleDialog
        confirmed={confirmed}
        group={{ clientId: null }}
        entry={open === 'ROLE' ? row : null}
        onClose={close}
      />
      <EndSessionsDialog entry={open === 'SESSIONS' ? row : null} onClose={close} />
      <RemovePersonDialog confirmed={confirmed} entry={open === 'REMOVAL' ? row : null} onClose={close} />
    </>
  );
}
