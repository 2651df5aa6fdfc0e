import { civilDate } from '@akouendy/domain';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Failed } from '../../shared/apollo/use-action.ts';
import type {
  EnterEntitlementUseMutation,
  EntitlementUnit,
} from '../../shared/graphql/__generated__/graphql.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { SentBefore } from '../../shared/ui/sent-before.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { LONGEST_NOTE, MOST_AT_ONCE } from './limits.ts';
import { useText } from './texts.ts';
import { useEnterUse } from './use-entitlement-entries.ts';

interface EnterUseDialogProps {
  readonly contractId: string;
  readonly units: readonly EntitlementUnit[];
  /** What stands in the fields at first; `null` when the dialog is closed. */
  readonly proposed: ProposedUse | null;
  readonly onClose: () => void;
}

/** What stands in the fields. */
interface Typed {
  readonly unit: EntitlementUnit;
  readonly usedOn: string;
  readonly count: string;
  readonly note: string;
}

/** What is known of a use before anything is typed. */
export type ProposedUse = Partial<Typed>;

type Answer = EnterEntitlementUseMutation['enterEntitlementUse'] | Failed | null;

/** Asks what was used, when and for what, before it is entered. What was typed stays until it is. */
export function EnterUseDialog({ proposed, onClose, ...rest }: EnterUseDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={proposed !== null} onClose={onClose} title={t('entitlements.enter.title')}>
      {proposed !== null && <Body proposed={proposed} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Body({
  contractId,
  units,
  proposed,
  onClose,
}: EnterUseDialogProps & { readonly proposed: ProposedUse }): ReactElement {
  const t = useText();
  const { today } = usePortalClock();
  const { run, pending } = useEnterUse();
  const [typed, setTyped] = useState<Typed>({
    unit: units[0] ?? 'MAJOR_UPGRADE',
    usedOn: today,
    count: '1',
    note: '',
    ...proposed,
  });
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<Answer>(null);
  const change = (part: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...part }));
    setKey(crypto.randomUUID());
  };
  const count = Number(typed.count);
  const wrong = {
    usedOn: typed.usedOn === '',
    count: !/^\d+$/.test(typed.count.trim()) || count < 1 || count > MOST_AT_ONCE,
    note: typed.note.trim() === '' || typed.note.trim().length > LONGEST_NOTE,
  };
  const send = async () => {
    setTried(true);
    if (Object.values(wrong).includes(true)) return;
    const { unit, note } = typed;
    const outcome = await run({
      ...{ contractId, unit, quantity: count, note, idempotencyKey },
      usedOn: civilDate(typed.usedOn),
    });
    setAnswer(outcome);
    if (outcome?.__typename === 'KeyReused') setKey(crypto.randomUUID());
    if (outcome?.__typename !== 'EntitlementEntered') return;
    onClose();
    toastDone({ title: t('entitlements.enter.done') });
  };
  return (
    <Form onSubmit={() => void send()}>
      <DialogBody>
        <NativeSelect
          label={t('entitlements.enter.unit')}
          value={typed.unit}
          data={units.map((value) => ({ value, label: t(`entitlements.unit.${value}`) }))}
          onChange={(event) => {
            change({ unit: event.currentTarget.value as EntitlementUnit });
          }}
        />
        <TextInput
          type="date"
          label={t('entitlements.enter.date')}
          description={t('entitlements.enter.date.hint')}
          value={typed.usedOn}
          error={tried && wrong.usedOn && t('entitlements.enter.date.wrong')}
          onChange={(event) => {
            change({ usedOn: event.currentTarget.value });
          }}
        />
        <TextInput
          inputMode="numeric"
          label={t('entitlements.enter.count')}
          value={typed.count}
          error={tried && wrong.count && t('entitlements.enter.count.wrong', { most: MOST_AT_ONCE })}
          onChange={(event) => {
            change({ count: event.currentTarget.value });
          }}
        />
        <Textarea
          label={t('entitlements.enter.note')}
          description={t('entitlements.enter.note.hint')}
          autosize
          minRows={2}
          value={typed.note}
          error={tried && wrong.note && t('entitlements.note.wrong', { most: LONGEST_NOTE })}
          onChange={(event) => {
            change({ note: event.currentTarget.value });
          }}
        />
        <Refused answer={answer} onRetry={() => void send()} />
        <DialogActions>
          <Button onClick={onClose}>{t('entitlements.later')}</Button>
          <Button type="submit" variant="filled" loading={pending}>
            {t('entitlements.enter')}
          </Button>
        </DialogActions>
      </DialogBody>
    </Form>
  );
}

function Refused({
  answer,
  onRetry,
}: {
  readonly answer: Answer;
  readonly onRetry: () => void;
}): ReactElement | null {
  const t = useText();
  switch (answer?.__typename) {
    case undefined:
    case 'EntitlementEntered':
      return null;
    case 'Failed':
      return <ErrorState error={answer.error} onRetry={onRetry} retryNote={t('entitlements.retryNote')} />;
    case 'NotEntitled':
      return (
        <Refusal title={t(`entitlements.refused.${answer.reason}`, { count: answer.available })}>
          {t(`entitlements.refused.${answer.reason}.body`)}
        </Refusal>
      );
    case 'KeyReused':
      return <SentBefore />;
    case 'InvalidField':
      return (
        <Refusal
          title={t(answer.field === 'usedOn' ? 'entitlements.enter.date.far' : 'entitlements.invalid')}
        />
      );
    case 'NotFound':
      return <Refusal title={t('entitlements.notFound')} />;
  }
}
