import { Button } from '@mantine/core';
import { REQUEST_DAY_ENDS_AT_HOUR, type CivilDate } from '@akouendy/domain';
import { useRef, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { BookingForm } from './booking-form.tsx';
import { Consumption } from './consumption.tsx';
import { PickedSlots } from './picked-slots.tsx';
import { PanelRefusal } from './panel-refusal.tsx';
import classes from './selection-panel.module.css';
import { useText } from './texts.ts';
import type { Desk } from './use-desk.ts';

interface SelectionPanelProps {
  readonly facts: AccountFacts;
  readonly desk: Desk;
  readonly onSee: (date: CivilDate) => void;
}

/** The selection, what it does, what is said about the work, and the button that books it. */
export function SelectionPanel({ facts, desk, onSee }: SelectionPanelProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { selection, outcome, draft, refusal } = desk;
  const top = useRef<HTMLDivElement>(null);
  // What was pressed goes away with its row or its refusal: the keyboard continues at the top.
  const remove = (date: CivilDate) => {
    top.current?.focus();
    desk.remove(date);
  };
  const days = formats.days(outcome.halfDays);
  const limit = outcome.freeToCancelUntil;
  return (
    <>
      <div ref={top} tabIndex={-1} className={`${classes.part} ${classes.first}`}>
        {refusal !== null && (
          <PanelRefusal
            key={refusal.kind}
            refusal={refusal}
            fitting={desk.fitting}
            ways={{
              onBookFitting: () => {
                top.current?.focus();
                desk.confirmFitting();
              },
              onSee,
              onRemove: remove,
              onResend: () => {
                top.current?.focus();
                desk.confirm();
              },
            }}
          />
        )}
        {selection.length === 0 ? (
          <p className={classes.empty}>{t('bookings.selection.empty')}</p>
        ) : (
          <PickedSlots selection={selection} onRemove={remove} />
        )}
      </div>
      <div className={classes.part}>
        <Consumption facts={facts} outcome={outcome} />
      </div>
      {selection.length > 0 && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            desk.confirm();
          }}
        >
          <div className={classes.part}>
            <BookingForm draft={draft} problems={desk.problems} fields={desk.fields} onDraft={desk.edit} />
          </div>
          <div className={`${classes.part} ${classes.send}`}>
            <Button
              type="submit"
              variant="filled"
              fullWidth
              h={42}
              loading={desk.sending}
              disabled={outcome.refusal !== null}
            >
              {t('bookings.form.confirm', { days })}
            </Button>
            {limit !== null && outcome.refusal === null && (
              <p className={classes.limit}>
                {t(selection.length > 1 ? 'bookings.form.freeUntil.first' : 'bookings.form.freeUntil', {
                  date: formats.date(limit.date),
                  hour: formats.hour(REQUEST_DAY_ENDS_AT_HOUR),
                })}
              </p>
            )}
          </div>
        </form>
      )}
    </>
  );
}
