import { useEffect, useRef, useState } from 'react';
import type { CivilDate, HalfDays, Instant } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { toastDone } from '../../shared/ui/toast.tsx';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { refusalFromDomain, refusalFromOutcome, type BookingRefusal } from './booking-refusal.ts';
import type { DraftFields } from './booking-form.tsx';
import { EMPTY_DRAFT, isReady, problemsOf, type Draft, type DraftProblems } from './draft.ts';
import { keepUnsent, recallUnsent } from './kept-draft.ts';
import { selectedHalfDays, toggleHalf, withoutDate, type Half, type Selection } from './selection.ts';
import { selectionOutcome, type SelectionOutcome } from './selection-outcome.ts';
import { useText } from './texts.ts';
import { useBook } from './use-book.ts';
import { useUndo } from './use-undo.ts';

/** A booking in the making: what is picked and said, what it would do, and how it is sent. */
export interface Desk {
  readonly selection: Selection;
  readonly outcome: SelectionOutcome;
  /** The part of the selection that could be booked, in half-days. */
  readonly fitting: HalfDays;
  readonly draft: Draft;
  /** What is wrong with the draft, once it was tried to send it. */
  readonly problems: DraftProblems;
  readonly fields: DraftFields;
  readonly refusal: BookingRefusal | null;
  readonly sending: boolean;
  readonly toggle: (date: CivilDate, half: Half) => void;
  readonly remove: (date: CivilDate) => void;
  readonly edit: (draft: Draft) => void;
  /** Sends the selection. */
  readonly confirm: () => void;
  /** Keeps the part that can be booked and sends it. */
  readonly confirmFitting: () => void;
}

/** The desk at which a person books `facts`' account at `now`, with what they left unsent in this tab; `onEmptied` is told when nothing is picked any more. */
export function useDesk(facts: AccountFacts, now: Instant, personId: string, onEmptied: () => void): Desk {
  const t = useText();
  const formats = useFormats();
  const { book, sending } = useBook();
  const undo = useUndo();
  const [recalled] = useState(() => recallUnsent(personId, facts));
  const [selection, setSelection] = useState<Selection>(recalled.selection);
  const [draft, setDraft] = useState<Draft>(recalled.draft);
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<BookingRefusal | null>(null);
  const subject = useRef<HTMLSelectElement>(null);
  const description = useRef<HTMLTextAreaElement>(null);
  const outcome = selectionOutcome(facts, selection, now);

  const { accountId } = facts;
  useEffect(() => {
    keepUnsent(personId, accountId, { selection, draft });
  }, [personId, accountId, selection, draft]);

  const select = (next: Selection) => {
    setSelection(next);
    setAnswer(null);
  };

  const send = async (slots: Selection) => {
    setTried(true);
    if (slots.length === 0) return;
    if (!isReady(draft)) {
      (problemsOf(draft).subject === undefined ? description : subject).current?.focus();
      return;
    }
    const intent = {
      accountId,
      slots,
      subject: draft.subject,
      place: draft.place,
      description: draft.description.trim(),
    };
    const answered = await book(intent);
    if (answered === null) return;
    setAnswer(refusalFromOutcome(answered));
    if (answered.__typename !== 'Booked' && answered.__typename !== 'AlreadyBooked') return;
    setSelection([]);
    setDraft(EMPTY_DRAFT);
    setTried(false);
    onEmptied();
    const days = selectedHalfDays(slots);
    toastDone({
      title: t('bookings.done', { days: formats.days(days), count: dayCount(days) }),
      detail: slots.map(({ date }) => formats.shortDate(date)).join(', '),
      action: {
        label: t('bookings.undo'),
        run: () => void undo(answered.bookings),
      },
    });
  };

  return {
    selection,
    outcome,
    fitting: selectedHalfDays(outcome.fitting),
    draft,
    fields: { subject, description },
    problems: tried ? problemsOf(draft) : {},
    refusal: outcome.refusal === null ? answer : refusalFromDomain(outcome.refusal, facts),
    sending,
    toggle: (date, half) => {
      select(toggleHalf(selection, date, half));
    },
    remove: (date) => {
      const rest = withoutDate(selection, date);
      select(rest);
      if (rest.length === 0) onEmptied();
    },
    edit: (next) => {
      setDraft(next);
      setAnswer(null);
    },
    confirm: () => void send(selection),
    confirmFitting: () => {
      select(outcome.fitting);
      void send(outcome.fitting);
    },
  };
}
