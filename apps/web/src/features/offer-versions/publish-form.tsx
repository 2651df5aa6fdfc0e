import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import { ChangeTable } from './change-table.tsx';
import { OfferEdit } from './offer-edit.tsx';
import classes from './offer-versions.module.css';
import { PublishAsk } from './publish-ask.tsx';
import { PublishRefusals } from './publish-refusals.tsx';
import { useText } from './texts.ts';
import { useFigure } from './use-figure.ts';
import { usePublishForm } from './use-publish-form.ts';

interface PublishFormProps {
  readonly draft: OfferDraftFragment;
  readonly onPublished: (version: string) => void;
  /** Starts again from the version that somebody else has published. */
  readonly onOutdated: () => void;
}

/** Prices, terms, contents and clauses of a new version; what is typed stays until it is published. */
export function PublishForm({ draft, onPublished, onOutdated }: PublishFormProps): ReactElement {
  const t = useText();
  const say = useWords();
  const figure = useFigure();
  const { longDate } = useFormats();
  const form = usePublishForm(draft, onPublished);
  const { figures, clauses, wrong, stale } = form.changes;
  const { publishedOn, tried, answer, asking, pending, opened, problemAt } = form;
  const days = { first: longDate(form.first), last: longDate(form.last) };
  const changedFigures = figures.map((one) => ({
    key: one.place,
    what: figure.label(one),
    before: figure.value(one.kind, one.value),
    after: figure.value(one.kind, one.after),
  }));
  const changes = [
    ...changedFigures,
    ...clauses.map(({ place, about, words, after }) => ({
      key: place,
      what: say(about),
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
        form.ask();
      }}
    >
      <TextInput
        type="date"
        name="from"
        className={classes.from}
        label={t('publish.from')}
        description={t('publish.from.hint', days)}
        min={form.first}
        max={form.last}
        value={form.from}
        error={(tried || answer !== null) && publishedOn === null ? t('publish.from.wrong', days) : undefined}
        onChange={(event) => {
          form.typeFrom(event.currentTarget.value);
        }}
      />
      <OfferEdit
        {...{ draft, opened, problemAt }}
        typed={form.typed}
        changes={form.changes}
        onOpen={form.open}
        onType={form.type}
      />
      <div className={classes.summary}>
        <Section title={t('publish.changes', { count: changes.length })}>
          {changes.length > 0 && <ChangeTable changes={changes} />}
        </Section>
        <PublishRefusals
          {...{ draft, answer, onOutdated }}
          isWrong={tried && wrong.size > 0}
          stale={tried ? stale : []}
          onRetry={() => void form.publish()}
        />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={pending} disabled={changes.length === 0}>
            {t('publish.send')}
          </Button>
          <p className={classes.since}>{t('publish.keep')}</p>
        </div>
      </div>
      {publishedOn !== null && (
        <PublishAsk
          {...{ publishedOn, pending }}
          figures={changedFigures}
          clauses={clauses.map(({ about }) => say(about))}
          opened={asking}
          onLeave={form.leave}
          onConfirm={() => void form.publish()}
        />
      )}
    </form>
  );
}
