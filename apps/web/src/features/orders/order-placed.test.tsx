import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { OrderPlaced } from './order-placed.tsx';

const CONTRACT = {
  __typename: 'Contract' as const,
  id: 'c',
  reference: 'C2026-014',
  title: { __typename: 'Words' as const, fr: 'Pack Production', en: 'Production pack' },
};

it.each([
  ['order', 'Pack Production : commande passée'],
  ['quote', 'Pack Production : devis accepté'],
] as const)('what was placed by %s is called so', (by, title) => {
  renderPortal(<OrderPlaced contract={CONTRACT} grantsDays={false} by={by} />, away);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: title }));
});
