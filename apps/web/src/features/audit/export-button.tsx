import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { toastFailed } from '../../shared/ui/toast.tsx';
import { filterIn } from './address.ts';
import { useText } from './texts.ts';
import { useExport } from './use-export.ts';

/** Hands over what the filters find as a CSV file; says how far it is, and stops when it is pressed again. */
export function ExportButton({ count }: { readonly count: number }): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const { progress, error, start, stop } = useExport();
  useEffect(() => {
    if (error !== null) toastFailed({ title: t('audit.exportFailed'), detail: t('audit.exportRetry') });
  }, [error, t]);
  if (progress !== null) {
    return (
      <Button variant="default" size="xs" onClick={stop} aria-live="polite">
        {t('audit.exporting', { done: String(progress.done), total: progress.total })}
      </Button>
    );
  }
  return (
    <Button
      variant="default"
      size="xs"
      disabled={count === 0}
      leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
      onClick={() => {
        start(filterIn(address));
      }}
    >
      {t('audit.export')}
    </Button>
  );
}
