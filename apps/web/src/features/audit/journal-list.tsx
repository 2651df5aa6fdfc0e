import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { isFiltered } from './address.ts';
import { ExportButton } from './export-button.tsx';
import { JOURNAL_ENTRY } from './journal-entry.fragment.ts';
import { JournalEntry } from './journal-entry.tsx';
import classes from './journal.module.css';
import { useText } from './texts.ts';

const JOURNAL_LIST = graphql(`
  fragment JournalList on AuditEntryConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      id
      ...JournalEntry
    }
  }
`);

interface JournalListProps {
  readonly page: FragmentType<typeof JOURNAL_LIST>;
  readonly namesClient: boolean;
}

/** One page of the journal, newest first, with the way to older entries and to a file of them all. */
export function JournalList({ page, namesClient }: JournalListProps): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const connection = readFragment(JOURNAL_LIST, page);
  const { nodes, totalCount } = connection;
  const filtered = isFiltered(address);
  return (
    <>
      <div className={classes.count}>
        <span role="status">{t('audit.count', { count: totalCount })}</span>
        {filtered && <Link to={{ search: '' }}>{t('audit.clear')}</Link>}
        <ExportButton count={totalCount} />
      </div>
      {nodes.length === 0 ? (
        <NoEntries filtered={filtered} />
      ) : (
        <ol className={classes.list}>
          {readFragment(JOURNAL_ENTRY, nodes).map((entry) => (
            <JournalEntry key={entry.id} entry={entry} namesClient={namesClient} />
          ))}
        </ol>
      )}
      <PageLinks page={connection} first={t('audit.first')} next={t('audit.next')} />
    </>
  );
}

function NoEntries({ filtered }: { readonly filtered: boolean }): ReactElement {
  const t = useText();
  if (!filtered) return <EmptyState title={t('audit.empty.title')}>{t('audit.empty.body')}</EmptyState>;
  return (
    <EmptyState
      title={t('audit.notFound.title')}
      action={
        <Button component={RouterLink} to={{ search: '' }} size="xs">
          {t('audit.clear')}
        </Button>
      }
    >
      {t('audit.notFound.body')}
    </EmptyState>
  );
}
