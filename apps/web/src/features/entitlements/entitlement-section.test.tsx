import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
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

function show(entitlements: readonly object[]): void {
  const contract = { id: 'k', title: { fr: 'A', en: 'A' }, entitlements, entitlementUses: [] };
  renderPortal(<EntitlementSection contract={contract as unknown as Shown} />, away);
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
