import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, fill } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { NewClientForm } from './new-client-form.tsx';

const TYPED = {
  'Nom d’usage': 'Atelier',
  'Raison sociale': 'Atelier SAS',
  'Numéro et rue': '12 rue des Ateliers',
  'Code postal': '75011',
  Ville: 'Paris',
  SIREN: '732 829 320',
};

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

async function create(typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(typed)) fill(field(label), text);
  await userEvent.click(screen.getByRole('button', { name: 'Créer le client' }));
}

describe('a new client', () => {
  it('is not sent while something is wrong: each field says what, all at once', async () => {
    const { sent, answer } = apiOf('createClient', { __typename: 'ClientCreated' });
    renderPortal(<NewClientForm />, answer);
    await create({ ...TYPED, SIREN: '732829321', 'Code postal': '7501', Ville: '' });
    await screen.findByText(/Ce n’est pas un SIREN/);
    screen.getByText('Un code postal français a cinq chiffres');
    screen.getByText('À remplir');
    expect(sent).toEqual([]);
  });

  it('that is there already is named, and what was typed stays', async () => {
    const { answer } = apiOf('createClient', {
      __typename: 'ClientThereAlready',
      client: { __typename: 'Client', id: 'c1', name: 'Atelier' },
    });
    renderPortal(<NewClientForm />, answer);
    await create(TYPED);
    await screen.findByText('Cette entreprise est déjà cliente : Atelier');
    for (const [label, text] of Object.entries(TYPED))
      expect([label, field(label).value]).toEqual([label, text]);
  });
});
