import { WITHDRAWN } from '@akouendy/domain/contracts/life';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { PriceRevisionsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { SentBefore } from '../../shared/ui/sent-before.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import classes from './price-revisions.module.css';
import { readRate } from './rate-text.ts';
import { useText } from './texts.ts';
import { useAnnounceRevision } from './use-announce-revision.ts';

interface RevisionFormProps {
  readonly revisions: PriceRevisionsPageQuery['priceRevisions'];
  readonly days: PriceRevisionsPageQuery['priceRevisionDays'];
}

/** Announces the revision of a coming year; what is typed stays until it is. */
export function RevisionForm({ revisions, days }: RevisionFormProps): ReactElement {
  const t = useText();
  const { longDate, signedRate } = useFormats();
  const { run, pending } = useAnnounceRevision();
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState(days[0]);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const rate = readRate(typed);
  const standing =
    revisions.find((each) => each.effectiveOn === day && !each.replaced && each.rate !== WITHDRAWN) ?? null;
  const changed = () => {
    setAnswer(null);
    setKey(crypto.randomUUID());
  };
  const ask = () => {
    setTried(true);
    setAsking(rate !== null && day !== undefined);
  };
  const leave = () => {
    setAsking(false);
  };
  const announce = async () => {
    if (rate === null || day === undefined) return;
    const outcome = await run({ effectiveOn: day, rate, replaces: standing?.rate ?? null, idempotencyKey });
    if (outcome === null) return;
    setAnswer(outcome);
    leave();
    if (outcome.__typename === 'KeyReused') setKey(crypto.randomUUID());
    if (outcome.__typename !== 'PriceRevisionAnnounced') return;
    changed();
    setTyped('');
    setTried(false);
    toastDone({ title: t('revisions.done', { rate: signedRate(rate) }), detail: longDate(day) });
  };
  return (
    <Section title={t('revisions.announce')}>
      <Form className={classes.form} onSubmit={ask}>
        <NativeSelect
          label={t('revisions.day')}
          value={day}
          onChange={(event) => {
            setDay(days.find((each) => each === event.currentTarget.value));
            changed();
          }}
        >
          {days.map((each) => (
            <option key={each} value={each}>
              {longDate(each)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={t('revisions.rate')}
          description={t('revisions.rate.hint')}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          error={tried && rate === null && t('revisions.rate.wrong')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            changed();
          }}
        />
        {standing !== null && (
          <p className={classes.note}>{t('revisions.replaces', { rate: signedRate(standing.rate) })}</p>
        )}
        {answer?.__typename === 'PriceRevisionOutdated' && (
          <Refusal title={t('revisions.outdated.title')}>{t('revisions.outdated.body')}</Refusal>
        )}
        {answer?.__typename === 'PriceRevisionRefused' && (
          <Refusal title={t(`revisions.refused.${answer.problem}`)} />
        )}
        {answer?.__typename === 'KeyReused' && <SentBefore />}
        {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
        {answer?.__typename === 'Failed' && (
          <ErrorState
            error={answer.error}
            onRetry={() => void announce()}
            retryNote={t('revisions.retryNote')}
          />
        )}
        <div>
          <Button type="submit" variant="filled" loading={pending}>
            {t('revisions.send')}
          </Button>
        </div>
        <p className={classes.note}>{t('revisions.told')}</p>
      </Form>
      {rate !== null && day !== undefined && (
        <ConfirmDialog
          title={t('revisions.ask.title')}
          opened={asking}
          onLeave={leave}
          onConfirm={() => void announce()}
          pending={pending}
          buttons={{ back: t('revisions.ask.back'), send: t('revisions.ask.send') }}
        >
          <p>{t('revisions.ask.body', { rate: signedRate(rate), date: longDate(day) })}</p>
          {standing !== null && <p>{t('revisions.replaces', { rate: signedRate(standing.rate) })}</p>}
          <p>{t('revisions.ask.told')}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
