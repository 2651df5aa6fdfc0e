import { Input, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useId, type ReactElement, type RefObject } from 'react';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import classes from './booking-form.module.css';
import { DESCRIPTION_LIMIT, SUBJECTS, type Draft, type DraftProblems } from './draft.ts';
import { useText } from './texts.ts';

/** The fields that can be wrong. */
export interface DraftFields {
  readonly subject: RefObject<HTMLSelectElement | null>;
  readonly description: RefObject<HTMLTextAreaElement | null>;
}

interface BookingFormProps {
  readonly draft: Draft;
  readonly problems: DraftProblems;
  /** Where the keyboard goes when a field is wrong. */
  readonly fields: DraftFields;
  readonly onDraft: (draft: Draft) => void;
}

/** What the work is about, where it is done, and what the engineer should know. */
export function BookingForm({ draft, problems, fields, onDraft }: BookingFormProps): ReactElement {
  const { subject: subjectField, description: descriptionField } = fields;
  const t = useText();
  const name = useLedgerText();
  const place = useId();
  const count = draft.description.length;
  const wrong =
    problems.description &&
    {
      REQUIRED: t('bookings.form.error.description'),
      TOO_LONG: t('bookings.form.error.tooLong', { max: DESCRIPTION_LIMIT, count }),
    }[problems.description];
  return (
    <div className={classes.form}>
      <NativeSelect
        ref={subjectField}
        label={t('bookings.form.subject')}
        value={draft.subject ?? ''}
        error={problems.subject && t('bookings.form.error.subject')}
        onChange={(event) => {
          onDraft({ ...draft, subject: SUBJECTS.find((subject) => subject === event.target.value) ?? null });
        }}
      >
        <option value="" disabled>
          {t('bookings.form.subject.choose')}
        </option>
        {SUBJECTS.map((subject) => (
          <option key={subject} value={subject}>
            {name(`ledger.subject.${subject}`)}
          </option>
        ))}
      </NativeSelect>
      <Input.Wrapper label={t('bookings.form.place')} labelElement="div" labelProps={{ id: place }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={place}
          value={draft.place}
          data={(['REMOTE', 'ON_SITE'] as const).map((value) => ({
            value,
            label: t(`bookings.place.${value}`),
          }))}
          onChange={(value) => {
            onDraft({ ...draft, place: value });
          }}
        />
      </Input.Wrapper>
      <div>
        <Textarea
          ref={descriptionField}
          label={t('bookings.form.description')}
          placeholder={t('bookings.form.description.hint')}
          autosize
          minRows={3}
          maxRows={10}
          value={draft.description}
          error={wrong}
          onChange={(event) => {
            onDraft({ ...draft, description: event.currentTarget.value });
          }}
        />
        <p className={classes.count} data-over={count > DESCRIPTION_LIMIT || undefined}>
          {t('bookings.form.count', { count, max: DESCRIPTION_LIMIT })}
        </p>
      </div>
    </div>
  );
}
