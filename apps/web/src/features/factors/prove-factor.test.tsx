import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fill } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import type { ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import { ProveFactor, type ProofOutcome } from './prove-factor.tsx';

function openProof(outcome: () => ProofOutcome) {
  const sent: [ConfirmationWay, string][] = [];
  renderPortal(
    <ProveFactor
      ways={['TOTP', 'RECOVERY_CODE']}
      submit="Continuer"
      prove={(way, answer) => {
        sent.push([way, answer]);
        return Promise.resolve(outcome());
      }}
    />,
    () => ({}),
  );
  return sent;
}

const code = () => screen.getByLabelText<HTMLInputElement>('Code à six chiffres');
const send = () => userEvent.click(screen.getByRole('button', { name: 'Continuer' }));

describe('a proof of who one is', () => {
  it('is sent as typed', async () => {
    const sent = openProof(() => null);
    fill(code(), '123456');
    await send();
    expect(sent).toEqual([['TOTP', '123456']]);
  });

  it('is sent once by a double click', async () => {
    const sent = openProof(() => ({ __typename: 'WrongAnswer' }));
    fill(code(), '123456');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Continuer' }));
    expect(sent).toHaveLength(1);
  });

  it('is not sent empty', async () => {
    const sent = openProof(() => null);
    await send();
    expect(await screen.findByText('Indiquez le code que montre votre application.')).toBeTruthy();
    expect(document.activeElement).toBe(code());
    expect(sent).toEqual([]);
  });

  it('that is wrong gives the field back, empty', async () => {
    openProof(() => ({ __typename: 'WrongAnswer' }));
    fill(code(), '000000');
    await send();
    expect(within(await screen.findByRole('alert')).getByText('Ce code ne convient pas')).toBeTruthy();
    expect(code().value).toBe('');
    expect(document.activeElement).toBe(code());
  });

  it('that came too often says when to come back', async () => {
    openProof(() => ({ __typename: 'TooManyAttempts', retryAt: '2026-03-17T10:05:00Z' }));
    fill(code(), '000000');
    await send();
    expect((await screen.findByRole('alert')).textContent).toContain('réessayer à 11:05');
  });

  it('can be given in another way', async () => {
    const sent = openProof(() => null);
    await userEvent.click(screen.getByRole('button', { name: 'Utiliser un code de secours' }));
    fill(screen.getByLabelText<HTMLInputElement>('Code de secours'), '7k3qx-9m2ab');
    await send();
    expect(sent).toEqual([['RECOVERY_CODE', '7k3qx-9m2ab']]);
  });

  it('stays typed when the portal does not answer', async () => {
    openProof(() => {
      throw new TypeError('Failed to fetch');
    });
    fill(code(), '123456');
    await send();
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    expect(code().value).toBe('123456');
  });
});
