import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useRevalidator } from 'react-router';
import { DocumentList } from '../../features/documents/document-list.tsx';
import { ShareDialog } from '../../features/documents/share-dialog.tsx';
import type { DocumentsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useMayShare } from '../../shared/session/may-share.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { useText } from './texts.ts';

interface DocumentsPageProps {
  readonly client: NonNullable<DocumentsPageQuery['client']>;
}

/** The documents of a client and, for those who may, where one more is shared. */
export function DocumentsPage({ client }: DocumentsPageProps): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const mayShare = useMayShare();
  const { revalidate } = useRevalidator();
  const [sharing, setSharing] = useState(false);
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      onClick={() => {
        setSharing(true);
      }}
    >
      {t('documentsPage.add')}
    </Button>
  );
  const isEmpty = client.documents.length === 0;
  return (
    <>
      <PageHeader
        title={t('documentsPage.title')}
        count={client.documents.length}
        subtitle={
          viewer.client === null
            ? t('documentsPage.subtitle.for', { client: client.name })
            : t('documentsPage.subtitle')
        }
        actions={mayShare && !isEmpty && add}
      />
      {isEmpty && (
        <EmptyState title={t('documentsPage.none.title')} action={mayShare && add}>
          {t(mayShare ? 'documentsPage.none.share' : 'documentsPage.none.body')}
        </EmptyState>
      )}
      <DocumentList client={client} mayShare={mayShare} />
      {mayShare && (
        <ShareDialog
          opened={sharing}
          client={client}
          onClose={() => {
            setSharing(false);
          }}
          onShared={() => void revalidate()}
        />
      )}
    </>
  );
}
