import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { readFigure } from './figure-text.ts';
import { PARTS, partOf, partOfClause, type Part } from './parts.ts';

type Figure = OfferDraftFragment['figures'][number];
type Clause = OfferDraftFragment['clauses'][number];

/** What was typed, by place: figures as text, clauses in both languages. What was not touched is not in it. */
export interface Typed {
  readonly figures: Readonly<Record<string, string>>;
  readonly clauses: Readonly<Record<string, { readonly fr: string; readonly en: string }>>;
}

/** A figure that changes, and a clause that would go on stating it as it was. */
export interface StaleClause {
  readonly figure: Figure;
  readonly clause: Pick<Clause, 'place' | 'about'>;
}

/** What a version would change, and the places at which something cannot be meant or is still to be said. */
export interface DraftChanges {
  readonly figures: readonly (Figure & { readonly after: number })[];
  readonly clauses: readonly (Clause & { readonly after: { readonly fr: string; readonly en: string } })[];
  /** Places of figures, and of clauses with their language: `conditions.2.fr`. */
  readonly wrong: ReadonlySet<string>;
  readonly stale: readonly StaleClause[];
}

/** What `typed` changes of `draft`. */
export function draftChanges(draft: OfferDraftFragment, typed: Typed): DraftChanges {
  const wrong = new Set<string>();
  const figures = draft.figures.flatMap((figure) => {
    const text = typed.figures[figure.place];
    if (text === undefined) return [];
    const after = readFigure(figure.kind, text);
    if (after === null) wrong.add(figure.place);
    return after === null || after === figure.value ? [] : [{ ...figure, after }];
  });
  const clauses = draft.clauses.flatMap((clause) => {
    const text = typed.clauses[clause.place];
    if (text === undefined) return [];
    const after = { fr: text.fr.trim(), en: text.en.trim() };
    for (const language of ['fr', 'en'] as const) {
      const { length } = after[language];
      if (length === 0 || length > clause.longest) wrong.add(`${clause.place}.${language}`);
    }
    return after.fr === clause.words.fr && after.en === clause.words.en ? [] : [{ ...clause, after }];
  });
  const anew = new Set(
    clauses
      .filter(({ words, after }) => after.fr !== words.fr && after.en !== words.en)
      .map(({ place }) => place),
  );
  const stale = figures.flatMap((figure) =>
    draft.clauses
      .filter((clause) => clause.figures.includes(figure.place) && !anew.has(clause.place))
      .map((clause) => ({ figure, clause })),
  );
  return { figures, clauses, wrong, stale };
}

/** What of `draft` is edited in `part`. */
export function draftOf(
  draft: OfferDraftFragment,
  part: Part,
): Pick<OfferDraftFragment, 'figures' | 'clauses'> {
  return {
    figures: draft.figures.filter(({ place }) => partOf(place) === part),
    clauses: draft.clauses.filter((clause) => partOfClause(clause) === part),
  };
}

/** The first part in which one of `places` is edited: of figures, or of clauses with or without their language. */
export function firstPartOf(draft: OfferDraftFragment, places: ReadonlySet<string>): Part | null {
  const found = PARTS.find((part) => {
    const { figures, clauses } = draftOf(draft, part);
    return (
      figures.some(({ place }) => places.has(place)) ||
      clauses.some(({ place }) => ['', '.fr', '.en'].some((end) => places.has(place + end)))
    );
  });
  return found ?? null;
}
