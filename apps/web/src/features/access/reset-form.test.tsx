import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { ResetForm } from './reset-form.tsx';

const field = () => screen.getByLabelText<HTMLInputElement>('Nouveau mot de passe');
const button = () => screen.getByRole('button', { name: 'Choisir ce mot de passe' });

async function choose(answer: Answer, click = userEvent.click): Promise<void> {
  renderPortal(<ResetForm token="key" email="lea@example.fr" />, answer);
  fill(field(), 'quatre chevaux');
  await click(button());
}

describe('a password chosen anew', () => {
  it('is sent once by a double click, and leads to signing in', async () => {
    const { sent, answer, release } = slowApiOf('resetPassword', { __typename: 'PasswordReset' });
    await choose(answer, userEvent.dblClick);
    await release();
    expect(await screen.findByRole('link', { name: 'Se connecter' })).toBeTruthy();
    expect(sent).toEqual([{ input: { token: 'key', password: 'quatre chevaux' } }]);
  });

  it('that is too weak says why and stays', async () => {
    await choose(apiOf('resetPassword', { __typename: 'PasswordRefused', weakness: 'KNOWN' }).answer);
    expect(await screen.findByText(/^Trop facile à deviner/)).toBeTruthy();
    expect(field().value).toBe('quatre chevaux');
    expect(document.activeElement).toBe(field());
  });

  it.each([
    ['EXPIRED', 'Ce lien a expiré'],
    ['USED', 'Ce lien a déjà servi'],
  ])('is not taken by a link that is %s, which says what to do', async (reason, text) => {
    await choose(apiOf('resetPassword', { __typename: 'LinkRefused', reason }).answer);
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Demander un autre lien' })).toBeTruthy();
  });

  it('stays typed when the portal does not answer', async () => {
    await choose(away);
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    expect(field().value).toBe('quatre chevaux');
  });
});
