import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { SignInForm } from './sign-in-form.tsx';
import type { StepLeft } from './use-sign-in.ts';

const address = () => screen.getByLabelText<HTMLInputElement>('Adresse professionnelle');
const password = () => screen.getByLabelText<HTMLInputElement>('Mot de passe');

function openForm(answer: Answer, steps: StepLeft[] = []) {
  const signedIn: true[] = [];
  renderPortal(
    <SignInForm
      onStep={(step) => {
        steps.push(step);
      }}
      onSignedIn={() => {
        signedIn.push(true);
        return Promise.resolve();
      }}
    />,
    answer,
  );
  return signedIn;
}

async function signIn(email: string, secret: string) {
  const user = userEvent.setup();
  if (email !== '') await user.type(address(), email);
  if (secret !== '') await user.type(password(), secret);
  await user.click(screen.getByRole('button', { name: 'Se connecter' }));
}

describe('the sign-in form', () => {
  it('signs in with the typed pair', async () => {
    const asked: unknown[] = [];
    const signedIn = openForm((_, variables) => {
      asked.push(variables);
      return { signIn: { __typename: 'SignedIn' } };
    });
    await signIn('lea@example.fr', 'secret');
    expect(asked).toEqual([{ input: { email: 'lea@example.fr', password: 'secret' } }]);
    expect(signedIn).toEqual([true]);
  });

  it('tells which step is left after the password', async () => {
    const steps: StepLeft[] = [];
    const signedIn = openForm(
      () => ({ signIn: { __typename: 'SignInStep', kind: 'SECOND_STEP', ways: ['TOTP'] } }),
      steps,
    );
    await signIn('lea@example.fr', 'secret');
    expect(steps).toEqual([expect.objectContaining({ kind: 'SECOND_STEP', ways: ['TOTP'] })]);
    expect(signedIn).toEqual([]);
  });

  it('says which field is empty, and asks nobody', async () => {
    const asked: string[] = [];
    openForm((operation) => {
      asked.push(operation);
      return {};
    });
    await signIn('lea@example.fr', '');
    expect(await screen.findByText('Indiquez votre mot de passe.')).toBeTruthy();
    expect(document.activeElement).toBe(password());
    expect(asked).toEqual([]);
  });

  it('keeps the address of a wrong pair and gives the password back', async () => {
    const signedIn = openForm(() => ({ signIn: { __typename: 'InvalidCredentials' } }));
    await signIn('lea@example.fr', 'faux');
    const refusal = await screen.findByRole('alert');
    expect(within(refusal).getByText('Adresse ou mot de passe incorrect')).toBeTruthy();
    expect(address().value).toBe('lea@example.fr');
    expect(password().value).toBe('');
    expect(document.activeElement).toBe(password());
    expect(signedIn).toEqual([]);
  });

  it('says when to come back after too many attempts', async () => {
    openForm(() => ({ signIn: { __typename: 'TooManyAttempts', retryAt: '2026-03-17T10:05:00Z' } }));
    await signIn('lea@example.fr', 'faux');
    expect((await screen.findByRole('alert')).textContent).toContain('la connexion reprend à 11:05');
  });

  it('keeps everything typed when the portal does not answer, and tries again', async () => {
    let away = true;
    const signedIn = openForm(() => {
      if (away) throw new TypeError('Failed to fetch');
      return { signIn: { __typename: 'SignedIn' } };
    });
    await signIn('lea@example.fr', 'secret');
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    expect(password().value).toBe('secret');
    away = false;
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(signedIn).toEqual([true]);
  });
});
