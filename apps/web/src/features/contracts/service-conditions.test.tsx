import { screen, within } from '@testing-library/react';
import { renderPortal } from '../../../test/render.tsx';
import { away } from '../../../test/form.ts';
import { ServiceConditions } from './service-conditions.tsx';

const words = (fr: string) => ({ fr, en: `${fr}, in English` });

const SERVICE = {
  coverage: [
    { name: words('Standard'), hours: words('Lun-Ven 9h-18h') },
    { name: words('Astreinte soir'), hours: words('Lun-Ven 18h-22h') },
  ],
  report: 'MONTHLY',
  mostNodes: 10,
  targets: [
    {
      priority: 'P1',
      name: words('Incidents critiques (P1)'),
      responseMinutes: 120,
      resolutionMinutes: 240,
      roundTheClock: true,
    },
    { priority: 'P4', name: null, responseMinutes: 480, resolutionMinutes: 2880, roundTheClock: false },
  ],
};

function joined(id: string, from: string, hours: object | null): object {
  return { id, from, line: { item: id, name: words(id) }, hours };
}

function show(contract: object): void {
  renderPortal(<ServiceConditions contract={contract} />, away);
}

const factOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

describe('what a contract with RUN promises', () => {
  it('is said with what joined since, but options without hours', () => {
    show({
      id: 'c',
      terms: { availability: 9990, service: SERVICE },
      joinedOptions: [
        joined('Astreinte week-end', '2020-01-01', words('Sam-Dim 9h-18h')),
        joined('Astreinte jours fériés', '2999-01-01', words('Jours fériés 9h-18h')),
        joined('Réunion', '2020-01-01', null),
      ],
    });
    const covered = within(screen.getByText('Heures couvertes').parentElement ?? document.body);
    expect(covered.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Standard : Lun-Ven 9h-18h',
      'Astreinte soir : Lun-Ven 18h-22h',
      expect.stringMatching(/^Astreinte week-end : Sam-Dim 9h-18h, depuis le /),
      expect.stringMatching(/^Astreinte jours fériés : Jours fériés 9h-18h, à partir du /),
    ]);
    expect(factOf('Disponibilité promise')).toMatch(/^99,9\s%, hors maintenance planifiée$/);
    expect(factOf('Rapport')).toBe('Mensuel');
    expect(factOf('Nœuds couverts')).toBe('10 nœuds au plus, tous clusters confondus');
    expect(screen.getAllByRole('row').map(({ textContent }) => textContent.replace(/\s/g, ' '))).toEqual([
      'NiveauRéponseRésolution',
      'Incidents critiques (P1)À toute heure couverte2 h4 h',
      'P4Aux heures couvertes, du lundi au vendredi hors jours fériés8 h48 h',
    ]);
  });

  it('has no limit of nodes when the plan has none', () => {
    show({
      id: 'c',
      terms: { availability: 9990, service: { ...SERVICE, mostNodes: null } },
      joinedOptions: [],
    });
    expect(factOf('Nœuds couverts')).toBe('Sans limite');
  });

  it.each([
    ['without RUN', { availability: null, service: null }],
    ['without terms', null],
  ])('is nothing for a contract %s', (_, terms) => {
    show({ id: 'c', terms, joinedOptions: [] });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
