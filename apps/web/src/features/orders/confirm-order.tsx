import { Button, Checkbox } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { OrderChange, OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { ORDER_PREVIEW_FIELDS } from './order-preview.fragment.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';
import type { Confirmed, ConfirmationAnswer, PlacedContract } from './use-place-order.ts';

interface ConfirmOrderProps {
  readonly preview: OrderPreviewFieldsFragment;
  /** Sends what was confirmed. */
  readonly send: (asked: Confirmed) => Promise<ConfirmationAnswer | undefined>;
  /** What the button says. */
  readonly label: string;
  readonly onPlaced: (contract: PlacedContract) => void;
  /** What was shown does not hold any more; `after` is the order as it would be now. */
  readonly onOutdated: (changes: readonly OrderChange[], after: OrderPreviewFieldsFragment) => void;
}

/** The sentence to agree to, a box to tick, and the button that orders. */
export function ConfirmOrder({
  preview,
  send,
  label,
  onPlaced,
  onOutdated,
}: ConfirmOrderProps): ReactElement {
  const t = useText();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { seal, day, gross, contracts, terms } = preview;
  const seen = { seal, day, gross, contracts, offerVersion: terms.offerVersion, net: terms.net };
  const { run, pending } = useAction((agreed: boolean) => send({ seen, confirmed: agreed, idempotencyKey }));
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const box = useRef<HTMLInputElement>(null);

  const submit = async () => {
    setTried(true);
    if (!confirmed) {
      box.current?.focus();
      return;
    }
    const outcome = await run(confirmed);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'OrderPlaced') onPlaced(outcome.contract);
    if (outcome.__typename === 'OrderOutdated') {
      onOutdated(outcome.changes, readFragment(ORDER_PREVIEW_FIELDS, outcome.preview));
    }
  };

  return (
    <Section title={t('order.confirm')}>
      <Form className={classes.confirm} onSubmit={() => void submit()}>
        <Checkbox
          ref={box}
          classNames={{ label: classes.statement }}
          label={preview.statement}
          checked={confirmed}
          error={tried && !confirmed && t('order.confirm.missing')}
          onChange={(event) => {
            setConfirmed(event.currentTarget.checked);
          }}
        />
        {answer?.__typename === 'Failed' && (
          <ErrorState
            error={answer.error}
            onRetry={() => void submit()}
            retryNote={t('order.confirm.retryNote')}
          />
        )}
        {(answer?.__typename === 'NotFound' ||
          answer?.__typename === 'InvalidField' ||
          answer?.__typename === 'OrderKeyReused') && <Refusal title={t('order.notOffered')} />}
        {answer?.__typename === 'QuoteStepNotPossible' && <Refusal title={t('order.quoteOver')} />}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={pending}>
            {label}
          </Button>
          <p className={classes.detail}>{t('order.confirm.kept')}</p>
        </div>
      </Form>
    </Section>
  );
}
