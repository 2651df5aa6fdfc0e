import { instant } from '@akouendy/domain';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ClientExportFragment } from '../../shared/graphql/__generated__/graphql.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { AskForExport } from './ask-for-export.tsx';
import { CLIENT_EXPORT } from './export.fragment.ts';
import classes from './exports.module.css';
import { useText } from './texts.ts';
import { useLiveExport } from './use-live-export.ts';

type Shown = NonNullable<ClientExportFragment['companyExport']>;

interface ExportPanelProps {
  readonly client: FragmentType<typeof CLIENT_EXPORT>;
  /** Runs what asks for a proof of who one is. */
  readonly confirmed: RunConfirmed;
}

/** Where the export of a client stands, and what can be done about it now. */
export function ExportPanel({ client, confirmed }: ExportPanelProps): ReactElement {
  const t = useText();
  const { id, companyExport: shown } = readFragment(CLIENT_EXPORT, client);
  useLiveExport(id);
  if (shown === null) {
    return (
      <EmptyState
        title={t('exports.none.title')}
        action={<AskForExport clientId={id} confirmed={confirmed} label={t('exports.ask')} />}
      >
        {t('exports.none.body')}
      </EmptyState>
    );
  }
  switch (shown.state) {
    case 'PREPARING':
      return <Preparing shown={shown} />;
    case 'READY':
      return <Ready shown={shown} clientId={id} confirmed={confirmed} />;
    case 'EXPIRED':
      return <Expired shown={shown} clientId={id} confirmed={confirmed} />;
    case 'FAILED':
      return (
        <div className={classes.panel}>
          <Refusal title={t('exports.failed.title')}>{t('exports.failed.body')}</Refusal>
          <AskForExport clientId={id} confirmed={confirmed} label={t('exports.retry')} />
        </div>
      );
  }
}

function Preparing({ shown }: { readonly shown: Shown }): ReactElement {
  const t = useText();
  const { percent, step } = shown;
  return (
    <Panel title={t('exports.preparing.title')} shown={shown}>
      <progress className={classes.progress} value={percent} max={100} aria-label={t('exports.progress')} />
      <p className={classes.step} role="status">
        <span>{t(`exports.step.${step}`)}</span>
        <span className={classes.percent}>{t('exports.percent', { percent })}</span>
      </p>
      <p className={classes.note}>{t('exports.preparing.note')}</p>
    </Panel>
  );
}

interface OverProps extends Pick<ExportPanelProps, 'confirmed'> {
  readonly shown: Shown;
  readonly clientId: string;
}

function Ready({ shown, clientId, confirmed }: OverProps): ReactElement {
  const t = useText();
  const { fileSize } = useFormats();
  const until = useMoment(shown.expiresAt);
  return (
    <Panel title={t('exports.ready.title')} shown={shown}>
      <p>{t('exports.ready.until', { date: until })}</p>
      <div>
        <Button
          component="a"
          href={shown.path ?? ''}
          download
          variant="filled"
          leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />}
        >
          {t('exports.download', { size: fileSize(shown.size ?? 0) })}
        </Button>
      </div>
      <div>
        <p className={classes.note}>{t('exports.sha256')}</p>
        <code className={classes.sum}>{shown.sha256}</code>
      </div>
      <AskForExport clientId={clientId} confirmed={confirmed} label={t('exports.askAgain')} isSecond />
    </Panel>
  );
}

function Expired({ shown, clientId, confirmed }: OverProps): ReactElement {
  const t = useText();
  const until = useMoment(shown.expiresAt);
  return (
    <Panel title={t('exports.expired.title')} shown={shown}>
      <p>{t('exports.expired.body', { date: until })}</p>
      <AskForExport clientId={clientId} confirmed={confirmed} label={t('exports.askAgain')} />
    </Panel>
  );
}

interface PanelProps {
  readonly title: string;
  readonly shown: Shown;
  readonly children: ReactNode;
}

function Panel({ title, shown: { requestedAt, requestedBy }, children }: PanelProps): ReactElement {
  const t = useText();
  const when = useMoment(requestedAt);
  return (
    <section className={classes.panel} aria-label={title}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.note}>
          {requestedBy === null
            ? t('exports.asked.somebody', { when })
            : t('exports.asked', { name: requestedBy.name, when })}
        </p>
      </div>
      {children}
    </section>
  );
}

/** An instant as people read it; a dash for none. */
function useMoment(at: string | null): string {
  const { dateTime } = useFormats();
  return at === null ? '–' : dateTime(instant(at));
}
