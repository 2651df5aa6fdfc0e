import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { away, fill } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { useConfirmed } from './use-confirmed.tsx';

/** An action that asks for a proof the first time; what happened is told to `told`. */
function Page({ told }: { readonly told: string[] }): ReactElement {
  const { run, dialog } = useConfirmed(null);
  const action = () => {
    told.push('tried');
    return Promise.resolve(told.length === 1 ? ('NOT_RECENT' as const) : ('DONE' as const));
  };
  return (
    <>
      {dialog}
      <button onClick={() => void run(action).then(() => told.push('over'))}>Agir</button>
    </>
  );
}

const api =
  (ways: readonly string[]): Answer =>
  (operation) =>
    operation === 'ConfirmIdentity'
      ? { confirmIdentity: { __typename: 'IdentityConfirmed' } }
      : operation === 'ProveAtProvider'
        ? { proveAtProvider: { __typename: 'NoProvider' } }
        : { security: { __typename: 'Security', personId: 'p', confirmationWays: ways } };

async function begin(answer: Answer): Promise<string[]> {
  const told: string[] = [];
  renderPortal(<Page told={told} />, answer);
  await userEvent.click(screen.getByRole('button', { name: 'Agir' }));
  await screen.findByRole('dialog');
  return told;
}

describe('an action that asks for a proof, on a page that knows no way to give one', () => {
  it('asks for the ways, takes the proof, goes on, and is over then', async () => {
    const told = await begin(api(['PASSWORD']));
    fill(await screen.findByLabelText<HTMLInputElement>('Mot de passe'), 'quatre chevaux');
    expect(told).toEqual(['tried']);
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer' }));
    expect(told).toEqual(['tried', 'tried', 'over']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is over, and was done by nobody, when the proof is given up', async () => {
    const told = await begin(api(['PASSWORD']));
    await userEvent.keyboard('{Escape}');
    await act(() => Promise.resolve());
    expect(told).toEqual(['tried', 'over']);
  });

  it('says how to go on when there is no way, and no provider either, but signing in again', async () => {
    await begin(api([]));
    await userEvent.click(await screen.findByRole('button', { name: 'Aller chez le fournisseur' }));
    expect(await screen.findByText(/déconnectez-vous, puis connectez-vous/)).toBeTruthy();
  });

  it('says that the ways did not arrive, and asks again', async () => {
    await begin(away);
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });
});
