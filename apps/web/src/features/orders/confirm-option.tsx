import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { OrderChange, RunOptionFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import type { OptionChoice } from './choice.ts';
import { ConfirmStatement } from './confirm-statement.tsx';
import { RUN_OPTION_FIELDS } from './run-option.fragment.ts';
import { useText } from './texts.ts';
import { useAddOption, type JoinedContract } from './use-add-option.ts';

interface ConfirmOptionProps {
  readonly choice: OptionChoice;
  readonly preview: RunOptionFieldsFragment;
  readonly onAdded: (contract: JoinedContract) => void;
  /** What was shown does not hold any more; `after` is the option as it would join now. */
  readonly onOutdated: (changes: readonly OrderChange[], after: RunOptionFieldsFragment) => void;
}

/** The sentence to agree to, and the button that adds the option. */
export function ConfirmOption({ choice, preview, onAdded, onOutdated }: ConfirmOptionProps): ReactElement {
  const t = useText();
  const say = useWords();
  const language = useLanguage();
  const add = useAddOption();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { seal, day, after, line, statement } = preview;
  const { run, pending } = useAction((confirmed: boolean) =>
    add({
      ...choice,
      language,
      seen: { seal, day, net: after.net, gross: after.gross },
      confirmed,
      idempotencyKey,
    }),
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const confirm = async () => {
    const outcome = await run(true);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'RunOptionAdded') onAdded(outcome.contract);
    if (outcome.__typename === 'RunOptionOutdated') {
      onOutdated(outcome.changes, readFragment(RUN_OPTION_FIELDS, outcome.preview));
    }
  };

  return (
    <ConfirmStatement
      statement={statement}
      label={t('order.confirm.send', { title: line.name === null ? line.item : say(line.name) })}
      pending={pending}
      failure={answer?.__typename === 'Failed' ? answer : null}
      onConfirm={confirm}
    >
      {answer?.__typename === 'RunOptionRefused' && (
        <Refusal title={t('order.notOffered')}>
          <p>{t(`option.refusal.${answer.refusal}`)}</p>
        </Refusal>
      )}
      {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
      {(answer?.__typename === 'NotFound' ||
        answer?.__typename === 'InvalidField' ||
        answer?.__typename === 'RunOptionKeyReused') && <Refusal title={t('order.notOffered')} />}
    </ConfirmStatement>
  );
}
