import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { PersonRowFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import classes from './access.module.css';
import { useText } from './texts.ts';

const PERSON_ROW = graphql(`
  fragment PersonRow on PersonEntry {
    person {
      id
      name
      email
      role
    }
    lastSignedInAt
    removedAt
  }
`);

/** A person of the list. */
export type PersonRow = PersonRowFragment;

interface PersonRowsProps {
  readonly entries: readonly FragmentType<typeof PERSON_ROW>[];
  readonly onChangeRole: (entry: PersonRow) => void;
  readonly onRemove: (entry: PersonRow) => void;
}

/** One person a row: who, as what, when they were last here, and what can be done. */
export function PersonRows({ entries, onChangeRole, onRemove }: PersonRowsProps): ReactElement {
  const t = useText();
  const { person: viewer } = useViewer();
  const seen = useLastSeen();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('access.people.person')}</th>
          <th scope="col" className={classes.wide}>
            {t('access.people.role')}
          </th>
          <th scope="col" className={classes.wide}>
            {t('access.people.lastSignIn')}
          </th>
          <th scope="col" aria-label={t('access.people.actions')} />
        </tr>
      </thead>
      <tbody>
        {readFragment(PERSON_ROW, entries).map((entry) => {
          const { person, removedAt } = entry;
          return (
            <tr key={person.id} className={removedAt === null ? undefined : classes.gone}>
              <th scope="row">
                <span className={classes.name}>{person.name}</span>
                {person.id === viewer.id && <span className={classes.present}>{t('access.people.you')}</span>}
                <span className={classes.address}>{person.email}</span>
                <span className={classes.onPhone}>
                  {t(`role.${person.role}`)} · {seen(entry)}
                </span>
              </th>
              <td className={classes.wide}>{t(`role.${person.role}`)}</td>
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

/** Says when somebody was last here, or that they are not any more. */
function useLastSeen(): (entry: PersonRow) => string {
  const t = useText();
  const formats = useFormats();
  return ({ lastSignedInAt, removedAt }) => {
    if (removedAt !== null) {
      return t('access.people.removedOn', { date: formats.dateTime(instant(removedAt)) });
    }
    return lastSignedInAt === null ? t('access.people.never') : formats.dateTime(instant(lastSignedInAt));
  };
}
