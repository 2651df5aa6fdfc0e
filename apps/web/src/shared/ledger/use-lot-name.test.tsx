import type { HalfDays } from '@akouendy/domain';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderPortal } from '../../../test/render.tsx';
import { useLotName, type NamedLot } from './use-lot-name.ts';

function Name({ lot }: { readonly lot: NamedLot }): ReactElement {
  return <output>{useLotName()(lot)}</output>;
}

it.each([
  ['DEPLOY_20', 40, 'DEPLOY 20'],
  // As a later version of the offer has it under the same code.
  ['DEPLOY_20', 49, 'DEPLOY 24,5'],
  ['REGIE_5_DAYS', 10, 'Régie 5 jours'],
  ['REGIE_5_DAYS', 2, 'Régie 1 jour'],
  ['PACK_ENTERPRISE', 40, 'Pack Enterprise'],
] as const)('a lot of %s is called by what it granted: %i half-days', (source, granted, said) => {
  renderPortal(<Name lot={{ source, granted: granted as HalfDays }} />, () => ({}));
  expect(screen.getByRole('status').textContent).toBe(said);
});
