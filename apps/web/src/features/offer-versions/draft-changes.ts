import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { readFigure } from './figure-text.ts';

type Figure = OfferDraftFragment['figures'][number];
type Clause = OfferDraftFragment['clauses'][number];

/** What was typed, by place: figures as text, clauses in both languages. What was not touched is not in it. */
export interface Typed {
  readonly figures: Readonly<Record<string, string>>;
  readonly clauses: Readonly<Record<string, { readonly fr: string; readonly en: string }>>;
}

/** What a version would change, and the places at which something cannot be meant. */
export interface DraftChanges {
  readonly figures: readonly (Figure & { readonly after: number })[];
  readonly clauses: readonly (Clause & { readonly after: { readonly fr: string; readonly en: string } })[];
  readonly wrong: ReadonlySet<string>;
}

const LONGEST_CLAUSE = 800;

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
      if (length === 0 || length > LONGEST_CLAUSE) wrong.add(`${clause.place}.${language}`);
    }
    return after.fr === clause.words.fr && after.en === clause.words.en ? [] : [{ ...clause, after }];
  });
  return { figures, clauses, wrong };
}
