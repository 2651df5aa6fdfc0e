import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { ContractList } from './contract-list.tsx';

type Shown = Parameters<typeof ContractList>[0]['contracts'];

function lineOf(standing: object): string {
  const contract = {
    id: 'c',
    reference: 'C2026-001',
    title: { fr: 'DEPLOY 10', en: 'DEPLOY 10' },
    signedOn: '2026-01-02',
    terms: { net: 810000, invoiceTerms: 'ORDER_SIX_MONTHS' },
    prices: null,
    standing: { end: null, term: null, ...standing },
  };
  renderPortal(<ContractList contracts={[contract] as unknown as Shown} />, away);
  return screen.getByRole('listitem').textContent.replace(/\s/g, ' ');
}

describe('a line of the list of contracts', () => {
  it.each([
    ['RUNNING', 'En cours'],
    ['ENDING', 'Résilié'],
    ['ENDED', 'Terminé'],
  ])('names the last day of one that is %s, that day included', (status, says) => {
    expect(lineOf({ status, end: '2027-06-26' })).toContain(`${says}Jusqu’au vendredi 25 juin 2027 inclus`);
  });

  it('says on which day the next term begins', () => {
    expect(lineOf({ status: 'RUNNING', term: { until: '2027-06-26' } })).toContain(
      'Reconduit le samedi 26 juin 2027',
    );
  });
});
