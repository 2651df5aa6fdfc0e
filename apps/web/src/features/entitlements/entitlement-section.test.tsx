import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { accountManager, CLAIRE } from '../../../test/viewer.ts';
import type { ViewerQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { EntitlementSection } from './entitlement-section.tsx';

type Shown = Parameters<typeof EntitlementSection>[0]['contract'];

const DEPLOYMENT = {
  unit: 'APPLICATION_DEPLOYMENT',
  yearly: false,
  from: '2026-02-03',
  until: null,
  granted: 1,
  used: 0,
  planned: 0,
  expired: 0,
  remaining: 1,
  steps: [],
};

interface Delivered {
  readonly kind?: string;
  readonly acceptedOn?: string | null;
  readonly viewer?: ViewerQuery;
}

function show(
  entitlements: readonly object[],
  { kind = 'APPLICATION', acceptedOn = null, viewer = CLAIRE }: Delivered = {},
): void {
  const contract = {
    ...{ id: 'k', kind, work: { acceptedOn }, title: { fr: 'A', en: 'A' } },
    ...{ entitlements, entitlementUses: [] },
  };
  renderPortal(<EntitlementSection contract={contract as unknown as Shown} />, away, { viewer });
}

const COUNTED = /AKOUENDY saisit ici chaque utilisation.*Une livraison acceptée n’en compte aucune/;

describe('what a contract includes', () => {
  it('tells the client who counts its uses, and that a delivery counts none', () => {
    show([DEPLOYMENT]);
    expect(screen.getByText(COUNTED)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Saisir une utilisation' })).toBeNull();
  });

  it('is nothing where it includes nothing', () => {
    show([]);
    expect(screen.queryByText(COUNTED)).toBeNull();
  });
});

describe('an accepted delivery of applications', () => {
  const staff = accountManager();
  const delivered = { acceptedOn: '2026-03-02', viewer: staff };
  const proposed = () => screen.queryByText(/^Livraison acceptée le lundi 2 mars 2026/)?.textContent;

  it('proposes to staff to enter the deployments that nobody has entered, with their number and its day', async () => {
    show([{ ...DEPLOYMENT, granted: 3, used: 1, remaining: 2 }], delivered);
    expect(proposed()).toMatch(/saisir les 2 déploiements\s\?$/);
    await userEvent.click(screen.getByRole('button', { name: 'Saisir le déploiement…' }));
    const value = (name: string) => screen.getByLabelText<HTMLInputElement>(name).value;
    expect([value('Ce qui est utilisé'), value('Le jour'), value('Combien')]).toEqual([
      'APPLICATION_DEPLOYMENT',
      '2026-03-02',
      '2',
    ]);
  });

  it.each([
    ['to a client', DEPLOYMENT, { ...delivered, viewer: CLAIRE }],
    ['before it is accepted', DEPLOYMENT, { viewer: staff }],
    ['once all is entered', { ...DEPLOYMENT, used: 1, remaining: 0 }, delivered],
    ['for a pack, whose delivery is that of its cluster', DEPLOYMENT, { ...delivered, kind: 'PACK' }],
    ['for what is no deployment', { ...DEPLOYMENT, unit: 'TRAINING_DAY' }, delivered],
  ])('proposes nothing %s', (_, entitlement, situation) => {
    show([entitlement], situation);
    expect(proposed()).toBeUndefined();
  });
});
