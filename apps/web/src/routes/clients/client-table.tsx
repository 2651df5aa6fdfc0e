import { reachOf } from '@akouendy/domain/access';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useContractTitles } from '../../shared/i18n/use-contract-titles.ts';
import lists from '../../shared/lists/lists.module.css';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import classes from './clients.module.css';
import { useText } from './texts.ts';

const CLIENT_ROW = graphql(`
  fragment ClientRow on Client {
    id
    name
    openContracts(first: 3) {
      totalCount
      nodes {
        id
        title {
          fr
          en
        }
      }
    }
    lookedAfterBy {
      id
      name
    }
    creditSummary {
      remaining
      nextExpiry {
        date
        halfDays
      }
    }
  }
`);

interface ClientTableProps {
  readonly clients: readonly FragmentType<typeof CLIENT_ROW>[];
}

/** One client a row: what binds them, the days left, those that lapse first. The row opens their home. */
export function ClientTable({ clients }: ClientTableProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const titlesOf = useContractTitles();
  // Whoever has clients of their own sees those: they know who looks after them.
  const seesAll = reachOf(useViewer().person.role, 'READ_CLIENT') === 'ALL';
  return (
    <table className={`${lists.table} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('clients.client')}</th>
          {seesAll && (
            <th scope="col" className={classes.staff}>
              {t('clients.lookedAfterBy')}
            </th>
          )}
          <th scope="col" className={classes.figure}>
            {t('clients.remaining')}
          </th>
          <th scope="col" className={classes.expiry}>
            {t('clients.nextExpiry')}
          </th>
        </tr>
      </thead>
      <tbody>
        {readFragment(CLIENT_ROW, clients).map(
          ({ id, name, openContracts, lookedAfterBy, creditSummary }) => {
            const { remaining = 0, nextExpiry = null } = creditSummary ?? {};
            return (
              <tr key={id}>
                <th scope="row">
                  <Link to={clientPaths(id).home} className={classes.client}>
                    {name}
                  </Link>
                  <span className={classes.contracts}>{titlesOf(openContracts)}</span>
                  {seesAll && (
                    <span className={classes.staffBelow}>
                      {lookedAfterBy.length === 0
                        ? t('clients.withNobody')
                        : t('clients.with', { people: namesOf(lookedAfterBy) })}
                    </span>
                  )}
                </th>
                {seesAll && (
                  <td className={classes.staff}>
                    {lookedAfterBy.length === 0 ? t('clients.nobody') : namesOf(lookedAfterBy)}
                  </td>
                )}
                <td className={classes.figure}>
                  {formats.days(remaining)}
                  {nextExpiry !== null && (
                    <span className={classes.lapse}>
                      {t('clients.lapse', {
                        days: formats.days(nextExpiry.halfDays),
                        date: formats.shortDay(nextExpiry.date),
                      })}
                    </span>
                  )}
                </td>
                <td className={classes.expiry}>
                  {nextExpiry === null ? (
                    t('clients.none')
                  ) : (
                    <>
                      <span className={classes.when}>{formats.date(nextExpiry.date)}</span>
                      {formats.days(nextExpiry.halfDays)}
                    </>
                  )}
                </td>
              </tr>
            );
          },
        )}
      </tbody>
    </table>
  );
}

function namesOf(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join(', ');
}
