import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { PasswordSection } from './password-section.tsx';

const current = () => screen.getByLabelText<HTMLInputElement>('Mot de passe actuel');
const next = () => screen.getByLabelText<HTMLInputElement>('Nouveau mot de passe');
const button = () => screen.getByRole('button', { name: 'Changer le mot de passe' });

function fillIn(answer: Answer): void {
  renderPortal(<PasswordSection />, answer);
  fill(current(), 'ancien mot de passe');
  fill(next(), 'quatre chevaux');
}

describe('changing one’s password', () => {
  it('is sent once by a double click, and empties the form when it is taken', async () => {
    const { sent, answer, release } = slowApiOf('changePassword', { __typename: 'PasswordChanged' });
    fillIn(answer);
    await userEvent.dblClick(button());
    await release();
    expect(sent).toEqual([{ input: { current: 'ancien mot de passe', next: 'quatre chevaux' } }]);
    await waitFor(() => {
      expect(current().value + next().value).toBe('');
    });
  });

  it.each([
    [{ __typename: 'PasswordRefused', weakness: 'TOO_SHORT' }, 'Trop court : 15 caractères au moins.', next],
    [{ __typename: 'InvalidCredentials' }, 'Ce n’est pas votre mot de passe actuel.', current],
  ])(
    'that is refused says why, keeps what was typed, and leads to the field: %j',
    async (outcome, text, field) => {
      const { answer } = apiOf('changePassword', outcome);
      fillIn(answer);
      await userEvent.click(button());
      expect(await screen.findByText(text)).toBeTruthy();
      expect(document.activeElement).toBe(field());
      expect([current().value, next().value]).toEqual(['ancien mot de passe', 'quatre chevaux']);
      fill(field(), 'autre chose');
      expect(screen.queryByText(text)).toBeNull();
    },
  );

  it('says what is missing and sends nothing', async () => {
    const { sent, answer } = apiOf('changePassword', { __typename: 'PasswordChanged' });
    renderPortal(<PasswordSection />, answer);
    fill(current(), 'ancien');
    await userEvent.click(button());
    expect(await screen.findByText('Choisissez un mot de passe.')).toBeTruthy();
    expect(document.activeElement).toBe(next());
    expect(sent).toEqual([]);
  });

  it('keeps everything when the portal does not answer', async () => {
    fillIn(away);
    await userEvent.click(button());
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    expect([current().value, next().value]).toEqual(['ancien mot de passe', 'quatre chevaux']);
  });
});
