import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { EndCallout } from './end-callout.tsx';

type Shown = Parameters<typeof EndCallout>[0]['contract'];

/** What the page says on 10 March 2026 of a contract that ends so. */
function said(end: string | null, renewalMonths: number | null = null): string {
  const contract = { id: 'c', terms: { renewalMonths }, standing: { end } };
  renderPortal(<EndCallout contract={contract as unknown as Shown} />, away);
  return screen.queryByRole('note')?.textContent.replace(/\s/g, ' ') ?? '';
}

describe('a contract that ends without being renewed', () => {
  it.each([
    ['2026-06-09', 'Ce contrat prend fin le lundi 8 juin 2026 inclus', 'Il reste 90 jours.'],
    ['2026-03-12', 'Ce contrat prend fin le mercredi 11 mars 2026 inclus', 'Il reste 1 jour.'],
    [
      '2026-03-11',
      'Ce contrat prend fin le mardi 10 mars 2026 inclus',
      'C’est aujourd’hui son dernier jour.',
    ],
  ])('of which %s is the first day without it counts its days', (end, title, left) => {
    expect(said(end)).toBe(`${title}${left} Il n’est pas reconduit : la suite se commande à part.`);
  });

  it.each([
    ['it is far', '2026-06-10', null],
    ['it is over', '2026-03-10', null],
    ['it has no end', null, null],
    ['it renews and notice was given, which the page says', '2026-04-01', 12],
  ])('says nothing where %s', (_, end, renewalMonths) => {
    expect(said(end, renewalMonths)).toBe('');
  });
});
