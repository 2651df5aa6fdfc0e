import type { ReactElement } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import classes from './access.module.css';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import { ADDRESS, type Group } from './group.ts';
import { PersonRows, type PersonRow } from './person-rows.tsx';
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
}

/** The people of a group that the filters leave, in pages. */
export function PeopleList({ group, page }: PeopleListProps): ReactElement {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const { nodes, totalCount, hasNextPage, endCursor } = readFragment(PEOPLE_PAGE, page);
  const [changing, setChanging] = useState<PersonRow | null>(null);
  const [removing, setRemoving] = useState<PersonRow | null>(null);
  const at = (cursor: string | null): string => {
    const next = new URLSearchParams(address);
    if (cursor === null) next.delete(ADDRESS.after);
    else next.set(ADDRESS.after, cursor);
    return next.toString();
  };
  return (
    <>
      <p className={classes.count} role="status">
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
        <PersonRows entries={nodes} onChangeRole={setChanging} onRemove={setRemoving} />
      )}
      <div className={classes.pages}>
        {address.has(ADDRESS.after) && <Link to={{ search: at(null) }}>{t('access.people.first')}</Link>}
        {hasNextPage && <Link to={{ search: at(endCursor) }}>{t('access.people.next')}</Link>}
      </div>
      <ChangeRoleDialog
        group={group}
        entry={changing}
        onClose={() => {
          setChanging(null);
        }}
      />
      <RemovePersonDialog
        entry={removing}
        onClose={() => {
          setRemoving(null);
        }}
      />
    </>
  );
}
