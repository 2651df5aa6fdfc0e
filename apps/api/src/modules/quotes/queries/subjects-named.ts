import { contractTitle, type OfferWords } from '@akouendy/domain/catalogue/words';
import { QUOTE_SUBJECTS, type QuoteSubject } from '@akouendy/domain/quotes';

/** The subjects whose name, in either language of the offer, has what somebody looks for, accents and case aside. */
export function subjectsNamed(words: OfferWords, search: string): QuoteSubject[] {
  const sought = plain(search.trim());
  return QUOTE_SUBJECTS.filter((subject) => {
    const line = subject === 'RUN_ENTERPRISE' ? 'ENTERPRISE' : subject;
    const kind = subject === 'RUN_ENTERPRISE' ? 'RUN' : 'PACK';
    const { fr, en } = contractTitle(words, { kind, lines: [{ item: line, quantity: 1 }] });
    return plain(fr).includes(sought) || plain(en).includes(sought);
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
