/** A contract as a list shows it, made up, in a state. */
export const contractLine = (id: string, state: string) => ({
  id,
  state,
  reference: 'C2026-001',
  title: { fr: state, en: state },
  signedOn: '2026-01-02',
  terms: null,
  prices: null,
  standing: { end: null, term: null },
  work: null,
});
