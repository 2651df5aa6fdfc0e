import { Button, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Failed } from '../../shared/apollo/use-action.ts';
import type { TakeBackEntitlementUseMutation } from '../../shared/graphql/__generated__/graphql.ts';
import { Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { SentBefore } from '../../shared/ui/sent-before.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { LONGEST_NOTE } from './limits.ts';
import { useText } from './texts.ts';
import { useTakeBack } from './use-entitlement-entries.ts';

interface TakeBackDialogProps {
  /** The use; `null` while nothing is asked. */
  readonly useId: string | null;
  readonly what: string;
  readonly onClose: () => void;
}

/** Asks why a use is taken back: the reason stays to be read. */
export function TakeBackDialog({ useId, ...rest }: TakeBackDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={useId !== null} onClose={rest.onClose} title={t('entitlements.takeBack.title')}>
      {useId !== null && <Body useId={useId} {...rest} />}
    </Dialog>
  );
}

function Body({ useId, what, onClose }: TakeBackDialogProps & { readonly useId: string }): ReactElement {
  const t = useText();
  const { run, pending } = useTakeBack();
  const [reason, setReason] = useState('');
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<
    TakeBackEntitlementUseMutation['takeBackEntitlementUse'] | Failed | null
  >(null);
  const isWrong = reason.trim() === '' || reason.trim().length > LONGEST_NOTE;
  const send = async () => {
    setTried(true);
    if (isWrong) return;
    const outcome = await run({ entitlementUseId: useId, reason, idempotencyKey });
    setAnswer(outcome);
    if (outcome?.__typename === 'KeyReused') setKey(crypto.randomUUID());
    if (outcome?.__typename !== 'EntitlementEntered') return;
    onClose();
    toastDone({ title: t('entitlements.takeBack.done') });
  };
  return (
    <Form onSubmit={() => void send()}>
      <DialogBody>
        <p>{t('entitlements.takeBack.body', { what })}</p>
        <Textarea
          label={t('entitlements.takeBack.reason')}
          autosize
          minRows={2}
          value={reason}
          error={tried && isWrong && t('entitlements.note.wrong', { most: LONGEST_NOTE })}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setKey(crypto.randomUUID());
          }}
        />
        {answer?.__typename === 'Failed' && (
          <ErrorState
            error={answer.error}
            onRetry={() => void send()}
            retryNote={t('entitlements.retryNote')}
          />
        )}
        {answer?.__typename === 'KeyReused' && <SentBefore />}
        {answer?.__typename === 'EntitlementUseNotThere' && (
          <Refusal title={t('entitlements.takeBack.before')} />
        )}
        {answer?.__typename === 'InvalidField' && <Refusal title={t('entitlements.invalid')} />}
        {answer?.__typename === 'NotFound' && <Refusal title={t('entitlements.notFound')} />}
        <DialogActions>
          <Button onClick={onClose}>{t('entitlements.later')}</Button>
          <Button type="submit" variant="filled" loading={pending}>
            {t('entitlements.takeBack.confirm')}
          </Button>
        </DialogActions>
      </DialogBody>
    </Form>
  );
}
