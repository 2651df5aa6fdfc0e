import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import lists from '../../shared/lists/lists.module.css';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import classes from './outbox.module.css';
import { useText } from './texts.ts';

const MAIL_LIST = graphql(`
  fragment MailList on DemonstrationMailConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      id
      toName
      subject
      writtenAt
      deliveredAt
    }
  }
`);

interface MailListProps {
  readonly page: FragmentType<typeof MAIL_LIST>;
  /** What the address holds, for the mails of this page to keep. */
  readonly search: URLSearchParams;
}

/** To whom and about what, newest first. */
export function MailList({ page, search }: MailListProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const connection = readFragment(MAIL_LIST, page);
  const { totalCount, nodes } = connection;
  if (nodes.length === 0) {
    return <EmptyState title={t('outbox.empty.title')}>{t('outbox.empty.body')}</EmptyState>;
  }
  return (
    <>
      <p className={lists.count} role="status">
        {t('outbox.count', { count: totalCount })}
      </p>
      <ul className={classes.mails}>
        {nodes.map(({ id, toName, subject, writtenAt, deliveredAt }) => (
          <li key={id}>
            <NavLink
              to={{ pathname: `/demonstration/courrier/${id}`, search: search.toString() }}
              className={classes.mail ?? ''}
            >
              <span className={classes.subject}>{subject}</span>
              <span className={classes.to}>
                {t('outbox.to', { name: toName })}
                {` · ${formats.dateTime(instant(writtenAt))}`}
                {deliveredAt === null && ` · ${t('outbox.waiting')}`}
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
      <PageLinks page={connection} first={t('outbox.first')} next={t('outbox.next')} />
    </>
  );
}
