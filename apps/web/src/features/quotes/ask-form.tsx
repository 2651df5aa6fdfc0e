import { addMonths, civilDate } from '@akouendy/domain';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { QuoteSubject } from '../../shared/graphql/__generated__/graphql.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Form } from '../../shared/ui/form.tsx';
import { AskRefused } from './ask-refused.tsx';
import classes from './quotes.module.css';
import { SUBJECTS } from './subjects.ts';
import { useText } from './texts.ts';
import { useAskForQuote } from './use-quote-steps.ts';

/** Characters of a need at most; the API asks for the same. */
const LONGEST_NEED = 4_000;

/** A contract starts so many months ahead at most; the API asks for the same. */
const MOST_MONTHS_AHEAD = 12;

interface AskFormProps {
  readonly clientId: string;
  readonly subject: QuoteSubject | null;
  /** It is asked for. */
  readonly onAsked: (quoteId: string) => void;
}

/** What for, what is needed, and when it should begin; what is typed stays until it is sent. */
export function AskForm({ clientId, subject: first, onAsked }: AskFormProps): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  const { run, pending } = useAskForQuote();
  const [subject, setSubject] = useState<QuoteSubject>(first ?? 'RUN_ENTERPRISE');
  const [need, setNeed] = useState('');
  const [wished, setWished] = useState('');
  const [tried, setTried] = useState(false);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const { length } = need.trim();
  const needProblem = length === 0 ? 'missing' : length > LONGEST_NEED ? 'long' : null;
  const latest = addMonths(today, MOST_MONTHS_AHEAD);
  const isWrongDay = wished !== '' && (wished < today || wished > latest);
  const changed = () => {
    setAnswer(null);
    setKey(crypto.randomUUID());
  };
  const submit = async () => {
    setTried(true);
    if (needProblem !== null || isWrongDay) return;
    const wishedOn = wished === '' ? null : civilDate(wished);
    const outcome = await run({ clientId, subject, need, wishedOn, idempotencyKey });
    setAnswer(outcome);
    if (outcome?.__typename === 'QuoteChanged') onAsked(outcome.quote.id);
  };
  return (
    <Form className={classes.form} onSubmit={() => void submit()}>
      <NativeSelect
        label={t('quotes.ask.subject')}
        value={subject}
        onChange={(event) => {
          setSubject(SUBJECTS.find((each) => each === event.currentTarget.value) ?? subject);
          changed();
        }}
      >
        {SUBJECTS.map((each) => (
          <option key={each} value={each}>
            {t(`common.subject.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <Textarea
        label={t('quotes.ask.need')}
        description={t('quotes.ask.need.hint')}
        autosize
        minRows={5}
        value={need}
        error={tried && needProblem !== null && t(`quotes.ask.need.${needProblem}`)}
        onChange={(event) => {
          setNeed(event.currentTarget.value);
          changed();
        }}
      />
      <TextInput
        type="date"
        label={t('quotes.ask.wished')}
        min={today}
        max={latest}
        value={wished}
        error={tried && isWrongDay && t('quotes.ask.wished.wrong', { date: longDate(latest) })}
        onChange={(event) => {
          setWished(event.currentTarget.value);
          changed();
        }}
      />
      {answer !== null && <AskRefused answer={answer} onRetry={() => void submit()} />}
      <div className={classes.actions}>
        <Button type="submit" variant="filled" loading={pending}>
          {t('quotes.ask.send')}
        </Button>
        <p className={classes.note}>{t('quotes.ask.note')}</p>
      </div>
    </Form>
  );
}
