import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
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
  /** Whether this is the first page. */
  readonly isFirst: boolean;
  /** What the address holds, for the mails of this page to keep. */
  readonly search: URLSearchParams;
  /** The address of the page that begins after the cursor; without one, of the first page. */
  readonly addressOf: (cursor?: string) => string;
}

/** To whom and about what, newest first. */
export function MailList({ page, isFirst, search, addressOf }: MailListProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { totalCount, endCursor, hasNextPage, nodes } = readFragment(MAIL_LIST, page);
  if (nodes.length === 0) {
    return <EmptyState title={t('outbox.empty.title')}>{t('outbox.empty.body')}</EmptyState>;
  }
  return (
    <>
      <p className={classes.count} role="status">
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
      <div className={classes.pages}>
        {!isFirst && <Link to={addressOf()}>{t('outbox.first')}</Link>}
        {hasNextPage && endCursor !== null && <Link to={addressOf(endCursor)}>{t('outbox.next')}</Link>}
      </div>
    </>
  );
}
