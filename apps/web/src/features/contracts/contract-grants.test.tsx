import { screen } from '@testing-library/react';
import { renderPortal } from '../../../test/render.tsx';
import { away } from '../../../test/form.ts';
import { ContractGrants } from './contract-grants.tsx';

type Shown = Parameters<typeof ContractGrants>[0]['terms'];

const USES = [{ fr: 'Conseils et architecture', en: 'Advice and architecture' }];

function show(...grants: object[]): void {
  renderPortal(<ContractGrants terms={{ grants } as unknown as Shown} />, away);
}

const days = (more: object) => ({
  unit: 'HALF_DAY',
  granted: 40,
  yearly: false,
  until: '2027-03-10',
  carryOver: null,
  uses: USES,
  ...more,
});

const factOf = (name: string | RegExp) =>
  screen.getByText(name).nextElementSibling?.textContent.replace(/\s/g, ' ');

describe('the days that a contract grants', () => {
  it('say until when, what is carried over for how long, and what they may be used for', () => {
    show(days({ carryOver: { rate: 2500, most: 10, months: 3 } }));
    expect(factOf(/^20\sj d’intervention$/)).toBe('jusqu’au mardi 9 mars 2027 inclus');
    expect(factOf('Report')).toBe('25 % du forfait au plus, soit 5 j, pendant 3 mois après cette date');
    expect(factOf('Utilisables pour')).toBe('Conseils et architecture');
    expect(screen.getByRole('link', { name: 'Suivre leur utilisation' }).getAttribute('href')).toBe('/jours');
  });

  it('say that nothing is carried over', () => {
    show(days({ until: null }));
    expect(factOf(/^20\sj d’intervention$/)).toBe('sans date de fin');
    expect(factOf('Report')).toBe('Aucun');
  });

  it('are nothing for a contract that grants other things', () => {
    show({ ...days({}), unit: 'MAJOR_UPGRADE', uses: [] });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
