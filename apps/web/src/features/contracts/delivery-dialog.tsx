import type { Cents } from '@akouendy/domain';
import { Button, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { useText } from './texts.ts';
import { useWorkSteps } from './use-work-steps.ts';
import { isTaken, WorkRefusal, type WorkAnswer } from './work-refusal.tsx';

/** What the client answers to a delivery. */
export type DeliveryAnswer = 'ACCEPT' | 'REFUSE';

/** Characters of remarks at most. */
const LONGEST_REMARKS = 2_000;

/** What is invoiced once a delivery is accepted. */
export type InvoicedOnDelivery = Readonly<Record<'net' | 'vat' | 'gross', Cents>>;

interface DeliveryDialogProps {
  readonly contractId: string;
  /** What is about to be answered; `null` when the dialog is closed. */
  readonly asked: DeliveryAnswer | null;
  /** What accepting it invoices; `null` when no instalment waits for it. */
  readonly invoiced: InvoicedOnDelivery | null;
  readonly onClose: () => void;
}

/** Says what accepting leads to, or asks for the remarks of a refusal, before either is done. */
export function DeliveryDialog({ asked, ...rest }: DeliveryDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog
      opened={asked !== null}
      onClose={rest.onClose}
      title={asked === null ? '' : t(`delivery.title.${asked}`)}
    >
      {asked !== null && <Body asked={asked} {...rest} />}
    </Dialog>
  );
}

function Body({
  contractId,
  asked,
  invoiced,
  onClose,
}: DeliveryDialogProps & { readonly asked: DeliveryAnswer }): ReactElement {
  const t = useText();
  const { longDate, money } = useFormats();
  const { today } = usePortalClock();
  const { run, pending } = useWorkSteps();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [remarks, setRemarks] = useState('');
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<WorkAnswer>(null);
  const length = remarks.trim().length;
  const isWrong = asked === 'REFUSE' && (length === 0 || length > LONGEST_REMARKS);
  const send = async () => {
    setTried(true);
    if (isWrong) return;
    const wish = { contractId, idempotencyKey };
    const outcome = await run(
      asked === 'ACCEPT' ? { ...wish, kind: 'ACCEPT' } : { ...wish, kind: 'REFUSE', remarks },
    );
    setAnswer(outcome);
    if (outcome?.__typename === 'KeyReused') setKey(crypto.randomUUID());
    if (!isTaken(outcome)) return;
    onClose();
    toastDone({ title: t(`delivery.done.${asked}`) });
  };
  return (
    <Form onSubmit={() => void send()}>
      <DialogBody>
        <p>{t(`delivery.body.${asked}`)}</p>
        {asked === 'ACCEPT' && invoiced !== null && (
          <p>
            {t('delivery.invoiced', {
              date: longDate(today),
              net: money(invoiced.net),
              vat: money(invoiced.vat),
              gross: money(invoiced.gross),
            })}
          </p>
        )}
        {asked === 'REFUSE' && (
          <Textarea
            label={t('delivery.remarks')}
            autosize
            minRows={4}
            value={remarks}
            error={tried && isWrong && t('work.remarks.wrong')}
            onChange={(event) => {
              setRemarks(event.currentTarget.value);
              setKey(crypto.randomUUID());
            }}
          />
        )}
        <WorkRefusal answer={answer} onRetry={() => void send()} />
        <DialogActions>
          <Button onClick={onClose}>{t('delivery.later')}</Button>
          <Button type="submit" variant="filled" loading={pending}>
            {t(`delivery.confirm.${asked}`)}
          </Button>
        </DialogActions>
      </DialogBody>
    </Form>
  );
}
