import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { Engagement } from './engagement.tsx';

type Shown = Parameters<typeof Engagement>[0]['contract'];

function show(
  standing: object,
  { renewalMonths = null as number | null, state = 'RUNNING', work = null as object | null } = {},
): void {
  const contract = {
    id: 'c',
    reference: 'C2026-001',
    title: { fr: 'RUN Standard', en: 'RUN Standard' },
    signedOn: '2026-01-02',
    terms: { startsOn: '2026-01-02', renewalMonths, terminationNoticeMonths: 3 },
    state,
    work,
    standing: { end: null, term: null, noticeToday: null, ...standing },
  };
  renderPortal(<Engagement contract={contract as unknown as Shown} />, away);
}

const factOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent.replace(/\s/g, ' ');

describe('where a contract stands, on its page', () => {
  it('names its last day, that day included, as the list does', () => {
    show({ end: '2027-01-02' });
    expect(factOf('État')).toBe('En coursJusqu’au vendredi 1er janvier 2027 inclus');
  });

  it('says that it is delivered, and since when', () => {
    show({}, { state: 'DELIVERED', work: { acceptedOn: '2026-08-13' } });
    expect(factOf('État')).toBe('LivréLivraison acceptée le jeudi 13 août 2026');
  });

  it('names the last day of its running term, and until when it runs with notice that comes too late', () => {
    const term = { from: '2026-01-02', until: '2027-01-02', renewals: 0, lastNoticeDate: '2020-01-01' };
    show({ term, noticeToday: { effectiveOn: '2028-01-02' } }, { renewalMonths: 12 });
    expect(factOf('État')).toBe('En cours');
    expect(factOf('Prochaine échéance')).toBe(
      'vendredi 1er janvier 2027 inclus, puis reconduction tacite de 12 mois',
    );
    expect(factOf('Dernier jour pour résilier')).toBe(
      'mercredi 1er janvier 2020 est passé : résilié maintenant, le contrat court jusqu’au samedi 1er janvier 2028 inclus',
    );
  });
});
