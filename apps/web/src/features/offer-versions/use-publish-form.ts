import { civilDate, InvalidInput, type CivilDate } from '@akouendy/domain';
import { useState } from 'react';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { draftChanges, firstPartOf, type DraftChanges, type Typed } from './draft-changes.ts';
import type { Part } from './parts.ts';
import { useText } from './texts.ts';
import { usePublishOffer, type PublishAnswer } from './use-publish-offer.ts';

interface PublishFormState {
  readonly typed: Typed;
  readonly changes: DraftChanges;
  /** The first day of the version as it was typed, and as a day within `first` and `last`; `null` for none. */
  readonly from: string;
  readonly publishedOn: CivilDate | null;
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly tried: boolean;
  readonly asking: boolean;
  readonly pending: boolean;
  readonly answer: PublishAnswer | null;
  /** The part that is open; `null` for none. */
  readonly opened: Part | null;
  readonly open: (part: Part | null) => void;
  readonly type: (typed: Typed) => void;
  readonly typeFrom: (text: string) => void;
  /** Asks before publishing, or opens the part in which something is to be corrected first. */
  readonly ask: () => void;
  readonly leave: () => void;
  readonly publish: () => Promise<void>;
  /** What is wrong with the figure, or the clause with its language, at a place; `null` when nothing is. */
  readonly problemAt: (place: string) => string | null;
}

/** What is typed of a version until it is published: it outlives parts that close, and refusals. */
export function usePublishForm(
  draft: OfferDraftFragment,
  onPublished: (version: string) => void,
): PublishFormState {
  const t = useText();
  const { run, pending } = usePublishOffer();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState<Typed>({ figures: {}, clauses: {} });
  const [from, setFrom] = useState<string>(draft.earliest);
  const [opened, open] = useState<Part | null>(null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<PublishAnswer | null>(null);
  const changes = draftChanges(draft, typed);
  const { figures, clauses, wrong, stale } = changes;
  const first = answer?.__typename === 'OfferTooEarly' ? answer.earliest : draft.earliest;
  const last = answer?.__typename === 'OfferTooLate' ? answer.last : draft.last;
  const day = readDay(from);
  const publishedOn = day === null || day < first || day > last ? null : day;
  const isWhole = wrong.size === 0 && stale.length === 0;

  const openAt = (places: readonly string[]) => {
    const part = firstPartOf(draft, new Set(places));
    if (part !== null) open(part);
  };
  const ask = () => {
    setTried(true);
    setAsking(isWhole && publishedOn !== null);
    if (!isWhole) openAt(wrong.size > 0 ? [...wrong] : stale.map(({ clause }) => clause.place));
  };
  const leave = () => {
    setAsking(false);
  };
  const publish = async () => {
    if (!isWhole || publishedOn === null) return;
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
    openAt(placesIn(outcome));
    if (outcome.__typename === 'OfferPublished') onPublished(outcome.version.version);
  };
  const problemAt = (place: string): string | null => {
    const figure = draft.figures.find((each) => each.place === place);
    if (figure === undefined) return wrong.has(place) || refused(place) ? t('publish.part.wrong') : null;
    if (wrong.has(place)) return t(`publish.wrong.${figure.kind}`);
    if (!refused(place)) return null;
    return answer?.__typename === 'OfferInconsistent'
      ? t(`publish.rule.${answer.rule}`)
      : t(`publish.wrong.${figure.kind}`);
  };
  const refused = (place: string) => answer !== null && placesIn(answer).includes(place);

  return {
    ...{ typed, changes, from, publishedOn, first, last, tried, asking, pending, answer, opened },
    ...{ open, ask, leave, publish, problemAt },
    type: (next) => {
      setTyped(next);
      setAnswer(null);
      setTried(false);
    },
    typeFrom: (text) => {
      setFrom(text);
      setAnswer(null);
    },
  };
}

/** The places of the figures and clauses that a refusal is about. */
function placesIn(answer: PublishAnswer): readonly string[] {
  switch (answer.__typename) {
    case 'OfferInconsistent':
      return answer.places;
    case 'OfferClausesStale':
      return answer.clauses.map(({ clause }) => clause.place);
    case 'InvalidField':
      return [answer.field.replace(/^(figures|clauses)\./, '')];
    default:
      return [];
  }
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
