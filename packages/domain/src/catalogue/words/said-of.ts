import type { Words } from './offer-words.ts';

/** A cell of one of the offer's tables as a sentence, with its column and its row: `Délai (Application simple) : 2-3 jours`. */
export function cellOf(column: Words, row: Words, cell: Words): Words {
  return said({ fr: `${column.fr} (${row.fr})`, en: `${column.en} (${row.en})` }, cell);
}

/** What `subject` is, as a sentence: `GitOps : ArgoCD configuré`. */
export function said(subject: Words, what: Words): Words {
  return { fr: `${subject.fr}\u00a0: ${what.fr}`, en: `${subject.en}: ${what.en}` };
}

/** Several things as one: `A ; B`. */
export function listed(all: readonly Words[]): Words {
  return { fr: all.map(({ fr }) => fr).join('\u00a0; '), en: all.map(({ en }) => en).join('; ') };
}

/** So many of something, whose quantity is said from two on: `2 × Cluster additionnel (staging/dev)`. */
export function times(quantity: number, { fr, en }: Words): Words {
  const prefix = quantity > 1 ? `${String(quantity)} × ` : '';
  return { fr: prefix + fr, en: prefix + en };
}
