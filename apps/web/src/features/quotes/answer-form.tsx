import { addMonths, civilDate, type Cents } from '@akouendy/domain';
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { readHundredths } from '../../shared/formatting/read-hundredths.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { QuoteFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { EndQuote } from './end-quote.tsx';
import classes from './quotes.module.css';
import { SendQuote } from './send-quote.tsx';
import { useText } from './texts.ts';
import { useAnswerQuote } from './use-quote-steps.ts';

/** Characters of remarks, and clusters, at most; the API asks for the same. */
const [LONGEST_REMARKS, MOST_CLUSTERS] = [4_000, 50];

/** The answer to a request: price, options, last day and remarks; what is typed stays until it is sent. */
export function AnswerForm({ quote }: { readonly quote: QuoteFieldsFragment }): ReactElement {
  const t = useText();
  const say = useWords();
  const { money } = useFormats();
  const { today } = usePortalClock();
  const { run, pending } = useAnswerQuote();
  const { id: quoteId, subject, published } = quote;
  const isRun = subject === 'RUN_ENTERPRISE';
  const [form, setForm] = useState({
    price: published?.price === undefined || published.price === null ? '' : String(published.price / 100),
    packOptions: [] as NonNullable<typeof published>['options'][number]['code'][],
    additionalClusters: 0,
    weeklyMeeting: false,
    validUntil: String(addMonths(today, 1)),
    startsOn: quote.wishedOn === null || quote.wishedOn < today ? '' : String(quote.wishedOn),
    remarks: '',
  });
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const change = (part: Partial<typeof form>) => {
    setForm((now) => ({ ...now, ...part }));
    setAnswer(null);
    setKey(crypto.randomUUID());
  };
  const price = readHundredths(form.price);
  const least = published?.isLeast === true ? (published.price ?? 0) : 1;
  const isWrongPrice = price === null || price < least;
  const isWrongDay =
    form.validUntil === '' || form.validUntil < today || form.validUntil > addMonths(today, 12);
  const isWrongStart =
    form.startsOn !== '' && (form.startsOn < today || form.startsOn > addMonths(today, 12));
  const isLong = form.remarks.trim().length > LONGEST_REMARKS;
  const isWrong = isWrongPrice || isWrongDay || isWrongStart || isLong;
  const { packOptions, additionalClusters, weeklyMeeting, remarks } = form;
  const proposal = { price: (price ?? 0) as Cents, packOptions, additionalClusters, weeklyMeeting };
  const ask = () => {
    setTried(true);
    setAsking(!isWrong);
  };
  const leave = () => {
    setAsking(false);
  };
  const submit = async () => {
    if (isWrong) return;
    const outcome = await run({
      quoteId,
      ...proposal,
      validUntil: civilDate(form.validUntil),
      startsOn: form.startsOn === '' ? null : civilDate(form.startsOn),
      remarks,
      idempotencyKey,
    });
    if (outcome === null) return;
    setAnswer(outcome);
    leave();
    if (outcome.__typename === 'QuoteChanged') toastDone({ title: t('quotes.answer.done') });
  };
  return (
    <Section title={t('quotes.answer.title')}>
      <Form className={classes.form} onSubmit={ask}>
        <TextInput
          label={t(isRun ? 'quotes.answer.monthly' : 'quotes.answer.price')}
          description={
            published?.isLeast === true && published.price !== null
              ? t('quotes.answer.least', { amount: money(published.price) })
              : undefined
          }
          inputMode="decimal"
          autoComplete="off"
          value={form.price}
          error={
            tried &&
            isWrongPrice &&
            (published?.isLeast === true
              ? t('quotes.answer.price.wrong.least', { amount: money(least as Cents) })
              : t('quotes.answer.price.wrong'))
          }
          onChange={(event) => {
            change({ price: event.currentTarget.value });
          }}
        />
        {published?.options.map(({ code, name, price: extra }) => (
          <Checkbox
            key={code}
            label={t('quotes.answer.option', {
              name: name === null ? code : say(name),
              amount: extra === null ? '' : money(extra),
            })}
            checked={form.packOptions.includes(code)}
            onChange={(event) => {
              const others = form.packOptions.filter((each) => each !== code);
              change({ packOptions: event.currentTarget.checked ? [...others, code] : others });
            }}
          />
        ))}
        {isRun && (
          <>
            <NumberInput
              label={t('quotes.answer.clusters')}
              description={t('quotes.answer.clusters.hint')}
              min={0}
              max={MOST_CLUSTERS}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              value={form.additionalClusters}
              onChange={(value) => {
                change({ additionalClusters: typeof value === 'number' ? value : 0 });
              }}
            />
            <Checkbox
              label={t('quotes.answer.meeting')}
              checked={form.weeklyMeeting}
              onChange={(event) => {
                change({ weeklyMeeting: event.currentTarget.checked });
              }}
            />
          </>
        )}
        <TextInput
          type="date"
          label={t('quotes.answer.validUntil')}
          description={t('quotes.answer.validUntil.hint')}
          min={today}
          max={addMonths(today, 12)}
          value={form.validUntil}
          error={tried && isWrongDay && t('quotes.answer.validUntil.wrong')}
          onChange={(event) => {
            change({ validUntil: event.currentTarget.value });
          }}
        />
        <TextInput
          type="date"
          label={t('quotes.answer.startsOn')}
          description={t('quotes.answer.startsOn.hint')}
          min={today}
          max={addMonths(today, 12)}
          value={form.startsOn}
          error={tried && isWrongStart && t('quotes.answer.validUntil.wrong')}
          onChange={(event) => {
            change({ startsOn: event.currentTarget.value });
          }}
        />
        <Textarea
          label={t('quotes.answer.remarks')}
          description={t('quotes.answer.remarks.hint')}
          autosize
          minRows={3}
          value={form.remarks}
          error={tried && isLong && t('quotes.answer.remarks.long')}
          onChange={(event) => {
            change({ remarks: event.currentTarget.value });
          }}
        />
        {answer?.__typename === 'Failed' && (
          <ErrorState error={answer.error} onRetry={() => void submit()} retryNote={t('quotes.retryNote')} />
        )}
        {answer?.__typename === 'KeyReused' && (
          <Refusal title={t('quotes.keyReused')}>{t('quotes.keyReused.body')}</Refusal>
        )}
        {(answer?.__typename === 'InvalidField' || answer?.__typename === 'NotFound') && (
          <Refusal title={t('quotes.answer.refused')} />
        )}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={pending}>
            {t('quotes.answer.send')}
          </Button>
          <EndQuote quoteId={quoteId} ending="TURN_DOWN" />
        </div>
        <p className={classes.note}>{t('quotes.answer.note')}</p>
      </Form>
      {!isWrong && (
        <SendQuote
          quoteId={quoteId}
          proposal={proposal}
          validUntil={civilDate(form.validUntil)}
          opened={asking}
          pending={pending}
          onLeave={leave}
          onConfirm={() => void submit()}
        />
      )}
    </Section>
  );
}
