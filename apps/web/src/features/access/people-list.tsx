import type { ReactElement } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import lists from '../../shared/lists/lists.module.css';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import { EndSessionsDialog } from './end-sessions-dialog.tsx';
import type { Group } from './group.ts';
import type { PersonRow } from './person-row.fragment.ts';
import { PersonRows, type StaffOfList } from './person-rows.tsx';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import { useText } from './texts.ts';

const PEOPLE_PAGE = graphql(`
  fragment PeoplePage on PersonConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      ...PersonRow
    }
  }
`);

interface PeopleListProps {
  readonly group: Group;
  readonly page: FragmentType<typeof PEOPLE_PAGE>;
  readonly staff?: StaffOfList;
  /** Runs what may ask for a proof of who one is. */
  readonly confirmed: RunConfirmed;
}

/** The people of a group that the filters leave, in pages. */
export function PeopleList({ group, page, staff, confirmed }: PeopleListProps): ReactElement {
  const t = useText();
  const [, setAddress] = useSearchParams();
  const connection = readFragment(PEOPLE_PAGE, page);
  const { nodes, totalCount } = connection;
  const [open, setOpen] = useState<{
    readonly what: 'ROLE' | 'SESSIONS' | 'REMOVAL';
    readonly entry: PersonRow;
  } | null>(null);
  const openFor = (what: 'ROLE' | 'SESSIONS' | 'REMOVAL') => (entry: PersonRow) => {
    setOpen({ what, entry });
  };
  const entryOf = (what: 'ROLE' | 'SESSIONS' | 'REMOVAL') => (open?.what === what ? open.entry : null);
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <p className={lists.count} role="status">
        {t('access.people.count', { count: totalCount })}
      </p>
      {nodes.length === 0 ? (
        <EmptyState
          title={t('access.people.none.title')}
          action={
            <Button
              size="xs"
              onClick={() => {
                setAddress({}, { replace: true });
              }}
            >
              {t('access.people.none.all')}
            </Button>
          }
        >
          {t('access.people.none.body')}
        </EmptyState>
      ) : (
        <PersonRows
          entries={nodes}
          onChangeRole={openFor('ROLE')}
          onEndSessions={openFor('SESSIONS')}
          onRemove={openFor('REMOVAL')}
          staff={staff}
        />
      )}
      <PageLinks page={connection} first={t('access.people.first')} next={t('access.people.next')} />
      <ChangeRoleDialog confirmed={confirmed} group={group} entry={entryOf('ROLE')} onClose={close} />
      <EndSessionsDialog entry={entryOf('SESSIONS')} onClose={close} />
      <RemovePersonDialog confirmed={confirmed} entry={entryOf('REMOVAL')} onClose={close} />
    </>
  );
}
