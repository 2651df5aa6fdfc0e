import type { BasisPoints, CivilDate } from '@akouendy/domain';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { useText } from './texts.ts';
import { useWithdrawRevision } from './use-announce-revision.ts';

interface WithdrawRevisionProps {
  readonly effectiveOn: CivilDate;
  readonly rate: BasisPoints;
}

/** Takes a revision back before its day, after asking. */
export function WithdrawRevision({ effectiveOn, rate }: WithdrawRevisionProps): ReactElement {
  const t = useText();
  const { longDate, signedRate } = useFormats();
  const [asking, setAsking] = useState(false);
  const [idempotencyKey, setIdempotencyKey] = useState('');
  const { run, pending } = useWithdrawRevision();
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const said = { rate: signedRate(rate), date: longDate(effectiveOn) };
  const close = () => {
    setAsking(false);
    setAnswer(null);
  };
  const withdraw = async () => {
    const outcome = await run({ effectiveOn, replaces: rate, idempotencyKey });
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename !== 'PriceRevisionWithdrawn') return;
    toastDone({ title: t('revisions.withdraw.done', said), detail: said.date });
    close();
  };
  return (
    <>
      <Button
        size="xs"
        onClick={() => {
          // What is announced again for the day after a withdrawal is withdrawn by another wish.
          setIdempotencyKey(crypto.randomUUID());
          setAsking(true);
        }}
      >
        {t('revisions.withdraw')}
      </Button>
      <Dialog opened={asking} onClose={close} title={t('revisions.withdraw.title')}>
        <DialogBody>
          {answer?.__typename === 'Failed' && (
            <ErrorState error={answer.error} onRetry={() => void withdraw()} />
          )}
          {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
          {(answer?.__typename === 'PriceRevisionOutdated' || answer?.__typename === 'KeyReused') && (
            <Refusal title={t('revisions.withdraw.outdated')} />
          )}
          {answer?.__typename === 'PriceRevisionRefused' && <Refusal title={t('revisions.withdraw.late')} />}
          <p>{t('revisions.withdraw.body', said)}</p>
          <DialogActions>
            <Button onClick={close}>{t('revisions.withdraw.keep')}</Button>
            <DangerButton loading={pending} onClick={() => void withdraw()}>
              {t('revisions.withdraw.send')}
            </DangerButton>
          </DialogActions>
        </DialogBody>
      </Dialog>
    </>
  );
}
