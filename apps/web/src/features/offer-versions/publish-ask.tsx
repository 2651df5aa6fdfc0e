import type { CivilDate } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { ChangeTable, type SaidChange } from './change-table.tsx';
import { useText } from './texts.ts';

interface PublishAskProps {
  readonly publishedOn: CivilDate;
  /** The figures that change. */
  readonly figures: readonly SaidChange[];
  /** What the clauses that are reworded are about. */
  readonly clauses: readonly string[];
  readonly opened: boolean;
  readonly pending: boolean;
  readonly onLeave: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a version is published: from when on it holds for everybody, and which figures it changes. */
export function PublishAsk({ publishedOn, figures, clauses, ...asked }: PublishAskProps): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  return (
    <ConfirmDialog
      {...asked}
      title={t('publish.ask.title')}
      buttons={{ back: t('publish.ask.back'), send: t('publish.ask.send') }}
    >
      <p>
        {t(publishedOn <= today ? 'publish.ask.now' : 'publish.ask.later', { date: longDate(publishedOn) })}
      </p>
      {figures.length > 0 && <ChangeTable changes={figures} />}
      {clauses.length > 0 && (
        <p>{t('publish.ask.clauses', { count: clauses.length, names: clauses.join(' ; ') })}</p>
      )}
      <p>{t('publish.ask.contracts')}</p>
    </ConfirmDialog>
  );
}
