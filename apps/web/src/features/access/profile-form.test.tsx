import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { ProfileForm } from './profile-form.tsx';

const PERSON = { name: 'Léa Dumont', email: 'lea@example.fr', language: 'FR' } as const;

const name = () => screen.getByLabelText<HTMLInputElement>('Nom');

async function save(answer: Answer, typed: string, click = userEvent.click): Promise<void> {
  renderPortal(<ProfileForm person={PERSON} />, answer);
  fill(name(), typed);
  await click(screen.getByRole('button', { name: 'Enregistrer' }));
}

describe('one’s profile', () => {
  it('is sent once by a double click', async () => {
    const { sent, answer, release } = slowApiOf('changeProfile', {
      __typename: 'ProfileChanged',
      person: { __typename: 'Person', id: '1', name: 'Léa Martin', language: 'FR' },
    });
    await save(answer, 'Léa Martin', userEvent.dblClick);
    await release();
    expect(sent).toEqual([{ input: { name: 'Léa Martin', language: 'FR' } }]);
  });

  it.each([
    ['REQUIRED', ' ', 'Indiquez un nom.'],
    ['TOO_LONG', 'x', 'Trop long : 100 caractères au plus.'],
    ['INVALID_CHARACTER', 'x', 'Le nom contient un caractère qui ne peut pas être gardé.'],
  ])('says what is wrong with a name (%s) and keeps it', async (problem, typed, text) => {
    const { answer } = apiOf('changeProfile', { __typename: 'InvalidField', field: 'name', problem });
    await save(answer, typed);
    expect(await screen.findByText(text)).toBeTruthy();
    expect(name().value).toBe(typed);
    expect(document.activeElement).toBe(name());
  });

  it('stays typed when the portal does not answer', async () => {
    await save(away, 'Léa Martin');
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    expect(name().value).toBe('Léa Martin');
  });
});
