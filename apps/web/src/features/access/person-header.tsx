import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import { PERSON_ROW } from './person-row.fragment.ts';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import { useText } from './texts.ts';
import { useLastSeen } from './use-last-seen.ts';

interface PersonHeaderProps {
  readonly entry: FragmentType<typeof PERSON_ROW>;
}

/** Who somebody of the staff is, when they were last here, and what can be done about it. */
export function PersonHeader({ entry }: PersonHeaderProps): ReactElement {
  const t = useText();
  const row = readFragment(PERSON_ROW, entry);
  const seen = useLastSeen();
  const [open, setOpen] = useState<'ROLE' | 'REMOVAL' | null>(null);
  const close = () => {
    setOpen(null);
  };
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
      <ChangeRoleDialog group={{ clientId: null }} entry={open === 'ROLE' ? row : null} onClose={close} />
      <RemovePersonDialog entry={open === 'REMOVAL' ? row : null} onClose={close} />
    </>
  );
}
