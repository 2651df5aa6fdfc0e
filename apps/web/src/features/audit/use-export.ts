import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type {
  AuditFilterInput,
  JournalEntryFragment,
  JournalExportQuery,
} from '../../shared/graphql/__generated__/graphql.ts';
import { csv } from './csv.ts';
import { JOURNAL_ENTRY } from './journal-entry.fragment.ts';
import { useText } from './texts.ts';
import { useWords } from './use-words.ts';

const JOURNAL_EXPORT = graphql(`
  query JournalExport($filter: AuditFilterInput!, $after: String) {
    auditEntries(filter: $filter, first: 200, after: $after) {
      totalCount
      endCursor
      hasNextPage
      nodes {
        id
        ...JournalEntry
      }
    }
  }
`);

/** How far an export is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface Export {
  /** `null` when none is under way. */
  readonly progress: Progress | null;
  readonly error: unknown;
  readonly start: (filter: AuditFilterInput) => void;
  readonly stop: () => void;
}

/** Reads every entry that a filter finds, page by page, and hands them over as a CSV file. */
export function useExport(): Export {
  const client = useApolloClient();
  const row = useRow();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);

  const run = async (filter: AuditFilterInput, { signal }: AbortController): Promise<void> => {
    const entries: JournalEntryFragment[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: JournalExportQuery | undefined } = await client.query({
        query: JOURNAL_EXPORT,
        variables: { filter, after },
        fetchPolicy: 'no-cache',
      });
      if (signal.aborted || data === undefined) return;
      const page: JournalExportQuery['auditEntries'] = data.auditEntries;
      entries.push(...readFragment(JOURNAL_ENTRY, page.nodes));
      setProgress({ done: entries.length, total: page.totalCount });
      after = page.hasNextPage ? page.endCursor : null;
    } while (after !== null);
    save(csv([row.head, ...entries.map(row.of)]), row.fileName);
  };

  return {
    progress,
    error,
    start: (filter) => {
      const abort = new AbortController();
      running.current = abort;
      setError(null);
      setProgress({ done: 0, total: 0 });
      run(filter, abort)
        .catch(setError)
        .finally(() => {
          setProgress(null);
        });
    },
    stop: () => {
      running.current?.abort();
      setProgress(null);
    },
  };
}

function useRow() {
  const t = useText();
  const words = useWords();
  const joined = (lines: readonly string[]): string => lines.join('\n');
  return {
    fileName: t('audit.fileName'),
    head: [
      t('audit.when'),
      t('audit.person'),
      t('audit.token'),
      t('audit.actionLabel'),
      t('audit.code'),
      t('audit.object'),
      t('audit.objectId'),
      t('audit.client'),
      t('audit.change'),
      t('audit.facts'),
      t('audit.address'),
      t('audit.request'),
      t('audit.place'),
      t('audit.hash'),
    ],
    of: (entry: JournalEntryFragment): string[] => [
      entry.at,
      words.who(entry),
      entry.token?.name ?? '',
      words.action(entry.action),
      entry.action,
      words.object(entry.objectType),
      entry.objectId,
      entry.client?.name ?? t('audit.company'),
      joined(
        entry.change.map(
          ({ name, before, after }) =>
            `${words.field(name)} : ${before === null ? '–' : words.value(name, before)} → ${after === null ? '–' : words.value(name, after)}`,
        ),
      ),
      joined(entry.facts.map(({ name, value }) => `${words.field(name)} : ${words.value(name, value)}`)),
      entry.address ?? '',
      entry.requestId ?? '',
      String(entry.position),
      entry.hash,
    ],
  };
}

function save(text: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
