import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import { useText } from './texts.ts';
import { useRequestExport } from './use-request-export.ts';

interface AskForExportProps {
  readonly clientId: string;
  readonly confirmed: RunConfirmed;
  readonly label: string;
  /** Where something else is the first thing to do. */
  readonly isSecond?: boolean;
}

/** The button that asks for an export, and what went wrong with asking. A wish keeps its key until it is fulfilled. */
export function AskForExport({
  clientId,
  confirmed,
  label,
  isSecond = false,
}: AskForExportProps): ReactElement {
  const t = useText();
  const { run, pending } = useRequestExport();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const ask = async (): Promise<'DONE' | 'NOT_RECENT'> => {
    const outcome = await run({ clientId, idempotencyKey });
    if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
    setAnswer(outcome);
    if (outcome?.__typename === 'CompanyExportRequested') setKey(crypto.randomUUID());
    return 'DONE';
  };
  const send = () => confirmed(ask);
  return (
    <>
      <div>
        <Button variant={isSecond ? 'default' : 'filled'} loading={pending} onClick={() => void send()}>
          {label}
        </Button>
      </div>
      {answer?.__typename === 'NotFound' && <Refusal title={t('exports.notFound')} />}
      {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
      {answer?.__typename === 'Failed' && (
        <ErrorState error={answer.error} onRetry={() => void send()} retryNote={t('exports.retryNote')} />
      )}
    </>
  );
}
