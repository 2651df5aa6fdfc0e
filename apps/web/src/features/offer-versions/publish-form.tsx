import { civilDate, InvalidInput, type CivilDate } from '@akouendy/domain';
import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { ChangeTable } from './change-table.tsx';
import { ClauseFields } from './clause-fields.tsx';
import { draftChanges, type Typed } from './draft-changes.ts';
import { FigureFields } from './figure-fields.tsx';
import classes from './offer-versions.module.css';
import { PublishAsk } from './publish-ask.tsx';
import { useText } from './texts.ts';
import { useFigure } from './use-figure.ts';
import { usePublishOffer } from './use-publish-offer.ts';

interface PublishFormProps {
  readonly draft: OfferDraftFragment;
  readonly onPublished: (version: string) => void;
  /** Starts again from the version that somebody else has published. */
  readonly onOutdated: () => void;
}

/** Prices, terms and clauses of a new version; what is typed stays until it is published. */
export function PublishForm({ draft, onPublished, onOutdated }: PublishFormProps): ReactElement {
  const t = useText();
  const say = useWords();
  const figure = useFigure();
  const { longDate } = useFormats();
  const { run, pending } = usePublishOffer();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState<Typed>({ figures: {}, clauses: {} });
  const [from, setFrom] = useState<string>(draft.earliest);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const { figures, clauses, wrong } = draftChanges(draft, typed);
  const publishedOn = readDay(from);
  const first = answer?.__typename === 'OfferTooEarly' ? answer.earliest : draft.earliest;
  const last = answer?.__typename === 'OfferTooLate' ? answer.last : draft.last;
  const days = { first: longDate(first), last: longDate(last) };
  const isOutside = publishedOn === null || publishedOn < first || publishedOn > last;
  const stale = answer?.__typename === 'OfferClausesStale' ? answer.clauses : [];
  const change = (next: Typed) => {
    setTyped(next);
    setAnswer(null);
  };

  const ask = () => {
    setTried(true);
    setAsking(wrong.size === 0 && !isOutside);
  };
  const leave = () => {
    setAsking(false);
  };
  const publish = async () => {
    if (wrong.size > 0 || publishedOn === null || isOutside) return;
    const outcome = await run({
      idempotencyKey,
      basedOn: draft.basedOn,
      publishedOn,
      figures: figures.map(({ place, after }) => ({ place, value: after })),
      clauses: clauses.map(({ place, after }) => ({ place, ...after })),
    });
    if (outcome === null) return;
    setAnswer(outcome);
    leave();
    if (outcome.__typename === 'OfferPublished') onPublished(outcome.version.version);
  };

  const changedFigures = figures.map((one) => ({
    key: one.place,
    what: figure.label(one),
    before: figure.value(one.kind, one.value),
    after: figure.value(one.kind, one.after),
  }));
  const changes = [
    ...changedFigures,
    ...clauses.map(({ place, words, after }) => ({
      key: place,
      what: t('versions.clause'),
      before: say(words),
      after: say(after),
    })),
  ];

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextInput
        type="date"
        name="from"
        className={classes.from}
        label={t('publish.from')}
        description={t('publish.from.hint', days)}
        min={first}
        max={last}
        value={from}
        error={tried && isOutside && t('publish.from.wrong', days)}
        onChange={(event) => {
          setFrom(event.currentTarget.value);
          setAnswer(null);
        }}
      />
      <FigureFields draft={draft} typed={typed} wrong={wrong} onChange={change} />
      <ClauseFields
        draft={draft}
        typed={typed}
        wrong={wrong}
        stale={new Set(stale.map(({ clause }) => clause.place))}
        onChange={change}
      />
      <div className={classes.summary}>
        <Section title={t('publish.changes', { count: changes.length })}>
          {changes.length > 0 && <ChangeTable changes={changes} />}
        </Section>
        {tried && wrong.size > 0 && <Refusal title={t('publish.wrong.some')} />}
        {answer?.__typename === 'InvalidField' && <Refusal title={t('publish.wrong.some')} />}
        {answer?.__typename === 'Failed' && (
          <ErrorState error={answer.error} onRetry={() => void publish()} />
        )}
        {answer?.__typename === 'OfferUnchanged' && <Refusal title={t('publish.unchanged')} />}
        {answer?.__typename === 'OfferInconsistent' && (
          <Refusal title={t(`publish.rule.${answer.rule}`)}>{t('publish.rule.body')}</Refusal>
        )}
        {stale.length > 0 && (
          <Refusal title={t('publish.stale.title', { count: stale.length })}>
            <ul>
              {stale.map(({ figure: one, clause }) => (
                <li key={`${one.place} ${clause.place}`}>
                  {t('publish.stale.one', {
                    number: draft.clauses.findIndex(({ place }) => place === clause.place) + 1,
                    figure: figure.label(one),
                    value: figure.value(one.kind, one.value),
                  })}
                </li>
              ))}
            </ul>
            {t('publish.stale.body')}
          </Refusal>
        )}
        {answer?.__typename === 'OfferOutdated' && (
          <Refusal
            title={t('publish.outdated.title', { version: answer.latest })}
            ways={
              <Button size="xs" onClick={onOutdated}>
                {t('publish.outdated.way')}
              </Button>
            }
          >
            {t('publish.outdated.body')}
          </Refusal>
        )}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={pending} disabled={changes.length === 0}>
            {t('publish.send')}
          </Button>
          <p className={classes.since}>{t('publish.keep')}</p>
        </div>
      </div>
      {publishedOn !== null && (
        <PublishAsk
          publishedOn={publishedOn}
          figures={changedFigures}
          clauses={clauses.length}
          opened={asking}
          pending={pending}
          onLeave={leave}
          onConfirm={() => void publish()}
        />
      )}
    </form>
  );
}

/** A day that was chosen; `null` while there is none. */
function readDay(text: string): CivilDate | null {
  try {
    return civilDate(text);
  } catch (error) {
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}
