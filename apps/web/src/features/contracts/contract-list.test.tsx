import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { ContractList } from './contract-list.tsx';

type Shown = Parameters<typeof ContractList>[0]['contracts'];

function lineOf(state: string, more: object): string {
  const contract = {
    id: 'c',
    reference: 'C2026-001',
    title: { fr: 'DEPLOY 10', en: 'DEPLOY 10' },
    signedOn: '2026-01-02',
    terms: { net: 810000, invoiceTerms: 'ORDER_SIX_MONTHS' },
    prices: null,
    state,
    standing: { end: null, term: null },
    work: null,
    ...more,
  };
  renderPortal(<ContractList contracts={[contract] as unknown as Shown} />, away);
  return screen.getByRole('listitem').textContent.replace(/\s/g, ' ');
}

describe('a line of the list of contracts', () => {
  it.each([
    ['RUNNING', 'En cours'],
    ['ENDING', 'Résilié'],
    ['ENDED', 'Terminé'],
  ])('names the last day of one that is %s, that day included', (state, says) => {
    expect(lineOf(state, { standing: { end: '2027-06-26', term: null } })).toContain(
      `${says}Jusqu’au vendredi 25 juin 2027 inclus`,
    );
  });

  it.each([
    ['IN_PREPARATION', 'En coursLivraison à venir'],
    ['TO_ACCEPT', 'Recette à donnerLivraison présentée'],
    ['REFUSED', 'Livraison refuséeÀ présenter de nouveau'],
    ['DELIVERED', 'LivréLivraison acceptée le jeudi 13 août 2026'],
  ])('says where the delivery stands that alone ends one: %s', (state, says) => {
    expect(lineOf(state, { work: { acceptedOn: '2026-08-13' } })).toContain(says);
  });

  it('says until when one runs that is delivered beside', () => {
    const more = { standing: { end: '2027-06-26', term: null }, work: { acceptedOn: null } };
    expect(lineOf('TO_ACCEPT', more)).toContain('Recette à donnerJusqu’au vendredi 25 juin 2027 inclus');
  });

  it('says on which day the next term begins', () => {
    expect(lineOf('RUNNING', { standing: { end: null, term: { until: '2027-06-26' } } })).toContain(
      'Reconduit le samedi 26 juin 2027',
    );
  });
});
