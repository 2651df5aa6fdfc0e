import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { Link } from '../../shared/ui/link.tsx';
import lists from '../../shared/lists/lists.module.css';
import classes from './access.module.css';
import { PERSON_ROW, type PersonRow } from './person-row.fragment.ts';
import { useText } from './texts.ts';
import { useLastSeen } from './use-last-seen.ts';

/** What a list of staff shows beside what every list of people does. */
export interface StaffOfList {
  readonly pathOf: (personId: string) => string;
  /** `null` for somebody whose role looks after none. */
  readonly clientsOf: (personId: string) => number | null;
}

interface PersonRowsProps {
  readonly entries: readonly FragmentType<typeof PERSON_ROW>[];
  readonly onChangeRole: (entry: PersonRow) => void;
  readonly onEndSessions: (entry: PersonRow) => void;
  readonly onRemove: (entry: PersonRow) => void;
  /** For staff: what leads to the page of each, and says how many clients they look after. */
  readonly staff?: StaffOfList | undefined;
}

/** One person a row: who, as what, when they were last here, and what can be done. */
export function PersonRows({
  entries,
  onChangeRole,
  onEndSessions,
  onRemove,
  staff,
}: PersonRowsProps): ReactElement {
  const t = useText();
  const { person: viewer } = useViewer();
  const seen = useLastSeen();
  return (
    <table className={`${lists.table} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('access.people.person')}</th>
          <th scope="col" className={classes.wide}>
            {t('access.people.role')}
          </th>
          {staff !== undefined && (
            <th scope="col" className={classes.wide}>
              {t('access.people.clients')}
            </th>
          )}
          <th scope="col" className={classes.wide}>
            {t('access.people.lastSignIn')}
          </th>
          <th scope="col">
            <VisuallyHidden>{t('access.people.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {readFragment(PERSON_ROW, entries).map((entry) => {
          const { person, removedAt } = entry;
          const clients = staff?.clientsOf(person.id) ?? null;
          const clientCount = clients === null ? null : t('access.people.clientCount', { count: clients });
          return (
            <tr key={person.id} className={removedAt === null ? undefined : classes.gone}>
              <th scope="row">
                <span className={lists.name}>
                  {staff === undefined ? (
                    person.name
                  ) : (
                    <Link to={staff.pathOf(person.id)}>{person.name}</Link>
                  )}
                </span>
                {person.id === viewer.id && <span className={classes.present}>{t('access.people.you')}</span>}
                <span className={classes.address}>{person.email}</span>
                <span className={classes.onPhone}>
                  {[t(`role.${person.role}`), clientCount, seen(entry)]
                    .filter((fact) => fact !== null)
                    .join(' · ')}
                </span>
              </th>
              <td className={classes.wide}>{t(`role.${person.role}`)}</td>
              {staff !== undefined && <td className={classes.wide}>{clientCount ?? '–'}</td>}
              <td className={classes.wide}>{seen(entry)}</td>
              <td>
                {removedAt === null && (
                  <Menu>
                    <Menu.Target>
                      <ActionIcon aria-label={t('access.people.actionsOf', { name: person.name })}>
                        <IconDots size={18} stroke={1.6} aria-hidden />
                      </ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item
                        onClick={() => {
                          onChangeRole(entry);
                        }}
                      >
                        {t('access.role.change')}
                      </Menu.Item>
                      {person.id !== viewer.id && (
                        <Menu.Item
                          onClick={() => {
                            onEndSessions(entry);
                          }}
                        >
                          {t('access.endSessions.open')}
                        </Menu.Item>
                      )}
                      <Menu.Item
                        onClick={() => {
                          onRemove(entry);
                        }}
                      >
                        {t('access.remove.open')}
                      </Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
