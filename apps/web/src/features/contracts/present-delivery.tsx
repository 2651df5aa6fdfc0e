import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import type { InvoicedOnDelivery } from './delivery-dialog.tsx';
import { useText } from './texts.ts';
import { useWorkSteps } from './use-work-steps.ts';
import { isTaken, WorkRefusal, type WorkAnswer } from './work-refusal.tsx';

interface PresentDeliveryProps {
  readonly contractId: string;
  /** Whether steps are built, which stand still while the client answers. */
  readonly isBuilt: boolean;
  /** What its acceptance invoices; `null` when no instalment waits for it. */
  readonly invoiced: InvoicedOnDelivery | null;
}

/** Presents the delivery to the client, once it was said what that leads to. */
export function PresentDelivery({ contractId, isBuilt, invoiced }: PresentDeliveryProps): ReactElement {
  const t = useText();
  const { money } = useFormats();
  const { run, pending } = useWorkSteps();
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<WorkAnswer>(null);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const leave = () => {
    setAsking(false);
  };
  const present = async () => {
    const outcome = await run({ kind: 'PRESENT', contractId, idempotencyKey });
    if (outcome === null) return;
    setAnswer(outcome);
    leave();
    // Without an answer the wish may have been met: it is sent again under its key.
    if (outcome.__typename !== 'Failed') setKey(crypto.randomUUID());
    if (isTaken(outcome)) toastDone({ title: t('delivery.presented.done') });
  };
  return (
    <>
      <div>
        <Button
          size="xs"
          variant="filled"
          loading={pending}
          onClick={() => {
            setAnswer(null);
            setAsking(true);
          }}
        >
          {t('delivery.PRESENT')}
        </Button>
      </div>
      <WorkRefusal answer={answer} onRetry={() => void present()} />
      <ConfirmDialog
        title={t('delivery.ask.title')}
        opened={asking}
        onLeave={leave}
        onConfirm={() => void present()}
        pending={pending}
        buttons={{ back: t('delivery.ask.back'), send: t('delivery.ask.send') }}
      >
        <p>{t(isBuilt ? 'delivery.ask.body' : 'delivery.ask.body.ordered')}</p>
        {invoiced !== null && (
          <p>
            {t('delivery.ask.invoiced', {
              net: money(invoiced.net),
              vat: money(invoiced.vat),
              gross: money(invoiced.gross),
            })}
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
