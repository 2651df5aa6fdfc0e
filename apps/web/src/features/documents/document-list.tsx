import { ActionIcon } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { instant, wallClock } from '@akouendy/domain';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { DocumentLineFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { matches } from '../../shared/lists/matches.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { CATEGORIES } from './categories.ts';
import { CATEGORY } from './category-filter.tsx';
import { DocumentSearch, SEARCH } from './document-search.tsx';
import { CLIENT_DOCUMENTS, DOCUMENT } from './document.fragment.ts';
import classes from './document-list.module.css';
import { RemoveDialog } from './remove-dialog.tsx';
import { useText } from './texts.ts';
import { useLiveDocuments } from './use-live-documents.ts';

interface DocumentListProps {
  readonly client: FragmentType<typeof CLIENT_DOCUMENTS>;
  readonly mayShare: boolean;
}

/** The documents of a client by category, the newest first: each a link that saves it. */
export function DocumentList({ client, mayShare }: DocumentListProps): ReactElement | null {
  const t = useText();
  const [leaving, setLeaving] = useState<DocumentLineFragment | null>(null);
  const [address] = useSearchParams();
  const shown = readFragment(CLIENT_DOCUMENTS, client);
  useLiveDocuments(shown.id);
  const documents = shown.documents
    .map((each) => readFragment(DOCUMENT, each))
    .filter(
      ({ title, fileName, category }) =>
        [null, category].includes(address.get(CATEGORY) as typeof category | null) &&
        matches(address.get(SEARCH) ?? '', [title, fileName, t(`documents.category.${category}`)]),
    );
  if (shown.documents.length === 0) return null;
  return (
    <>
      <DocumentSearch found={documents.length} />
      {documents.length === 0 && (
        <EmptyState title={t('documents.search.none')}>{t('documents.search.none.body')}</EmptyState>
      )}
      <div className={classes.categories}>
        {CATEGORIES.map((category) => {
          const lines = documents.filter((document) => document.category === category);
          return (
            lines.length > 0 && (
              <Section key={category} title={t(`documents.category.${category}`)} count={lines.length}>
                <ul className={classes.list}>
                  {lines.map((document) => (
                    <DocumentLine
                      key={document.id}
                      document={document}
                      onRemove={mayShare ? setLeaving : null}
                    />
                  ))}
                </ul>
              </Section>
            )
          );
        })}
        {mayShare && <RemoveDialog document={leaving} onClose={() => setLeaving(null)} />}
      </div>
    </>
  );
}

interface DocumentLineProps {
  readonly document: DocumentLineFragment;
  readonly onRemove: ((document: DocumentLineFragment) => void) | null;
}

function DocumentLine({ document, onRemove }: DocumentLineProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { title, fileName, path, addedBy } = document;
  const kind = (fileName.split('.').at(-1) ?? '').toUpperCase();
  const size = formats.fileSize(document.size);
  return (
    <li className={classes.line}>
      <span className={classes.kind} aria-hidden>
        {kind}
      </span>
      <div className={classes.words}>
        <a
          className={classes.title}
          href={path}
          download
          aria-label={t('documents.download', { title, kind, size })}
        >
          {title}
        </a>
        <p className={classes.detail}>
          {t('documents.added', {
            date: formats.date(wallClock(instant(document.addedAt)).date),
            name: addedBy.name,
          })}
        </p>
      </div>
      <span className={classes.size}>{size}</span>
      <IconDownload className={classes.icon} size={18} stroke={1.6} aria-hidden />
      {onRemove !== null && (
        <ActionIcon
          className={classes.remove}
          aria-label={t('documents.remove', { title })}
          onClick={() => {
            onRemove(document);
          }}
        >
          <IconTrash size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
