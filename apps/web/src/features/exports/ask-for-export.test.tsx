import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answersInTurn, proved, TOO_OFTEN } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { AskForExport } from './ask-for-export.tsx';

it('an export that is asked for too often says from when on it is possible, and stays the same wish', async () => {
  const { inputs, answer } = answersInTurn('requestCompanyExport', TOO_OFTEN, TOO_OFTEN);
  renderPortal(<AskForExport clientId="c" confirmed={proved} label="Préparer l’export" />, answer);
  const ask = () => userEvent.click(screen.getByRole('button', { name: 'Préparer l’export' }));
  await ask();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Trop de fois en peu de temps');
  expect(alert.textContent).toMatch(/à partir du mar\.\s10\smars\s2026,\s11:05/);
  await ask();
  expect(inputs).toHaveLength(2);
  expect(inputs[1]).toEqual(inputs[0]);
});
