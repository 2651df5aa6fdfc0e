import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Failed } from '../../shared/apollo/use-action.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import classes from './clients.module.css';
import { useText } from './texts.ts';

/** What an answer says beside the fields. */
interface Told {
  readonly __typename: string;
}

interface DetailsFormProps {
  readonly answer: Told | Failed | null;
  readonly pending: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** Takes what somebody else has saved in place of what was typed. */
  readonly onTakeTheirs?: () => void;
  readonly save?: string;
  readonly children: ReactNode;
}

/** A form about a client: its fields, and what became of saving it. What was typed stays until it is saved. */
export function DetailsForm(props: DetailsFormProps): ReactElement {
  const t = useText();
  const { answer, pending, onSave, onCancel, onTakeTheirs, save, children } = props;
  return (
    <Form className={classes.form} onSubmit={onSave}>
      {answer !== null && 'error' in answer && <ErrorState error={answer.error} onRetry={onSave} />}
      {answer?.__typename === 'ChangedMeanwhile' && (
        <Refusal
          title={t('company.meanwhile.title')}
          ways={
            <>
              <Button size="xs" onClick={onSave}>
                {t('company.meanwhile.mine')}
              </Button>
              <Button size="xs" onClick={onTakeTheirs}>
                {t('company.meanwhile.theirs')}
              </Button>
            </>
          }
        >
          {t('company.meanwhile.body')}
        </Refusal>
      )}
      {answer?.__typename === 'NotFound' && <Refusal title={t('error.notFound.title')} />}
      {answer?.__typename === 'KeyReused' && (
        <Refusal title={t('company.keyReused.title')}>{t('company.keyReused.body')}</Refusal>
      )}
      {children}
      <div className={classes.actions}>
        <Button onClick={onCancel}>{t('company.cancel')}</Button>
        <Button type="submit" variant="filled" loading={pending}>
          {save ?? t('company.save')}
        </Button>
      </div>
    </Form>
  );
}
