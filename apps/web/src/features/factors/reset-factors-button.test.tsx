import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { ResetFactorsButton } from './reset-factors-button.tsx';

async function openDialog(answer: Answer): Promise<HTMLElement> {
  renderPortal(<ResetFactorsButton person={{ id: 'p', name: 'Camille Rousseau' }} ways={['TOTP']} />, answer);
  await userEvent.click(
    screen.getByRole('button', { name: 'Réinitialiser la double authentification de Camille Rousseau' }),
  );
  return screen.findByRole('dialog');
}

const confirm = (dialog: HTMLElement) => within(dialog).getByRole('button', { name: 'Réinitialiser' });

describe('resetting somebody’s factors', () => {
  it('says what it means before anything is sent, and is sent once by a double click', async () => {
    const { sent, answer, release } = slowApiOf('resetFactors', { __typename: 'FactorsReset' });
    const dialog = await openDialog(answer);
    expect(dialog.textContent).toContain('ses sessions se terminent');
    expect(sent).toEqual([]);
    await userEvent.dblClick(confirm(dialog));
    await release();
    expect(sent).toEqual([{ personId: 'p' }]);
  });

  it('asks for a proof when the last one is too long ago, and then goes on', async () => {
    const asked: string[] = [];
    let proved = false;
    const dialog = await openDialog((operation) => {
      asked.push(operation);
      if (operation === 'ConfirmIdentity') {
        proved = true;
        return { confirmIdentity: { __typename: 'IdentityConfirmed' } };
      }
      return { resetFactors: { __typename: proved ? 'FactorsReset' : 'RecentAuthenticationRequired' } };
    });
    await userEvent.click(confirm(dialog));
    fill(await screen.findByLabelText<HTMLInputElement>('Code à six chiffres'), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer' }));
    expect(asked).toEqual(['ResetFactors', 'ConfirmIdentity', 'ResetFactors']);
  });

  it.each([
    ['somebody who is gone', apiOf('resetFactors', { __typename: 'NotFound' }).answer, 'n’existe plus'],
    ['no answer', away, 'Le portail ne répond pas'],
  ])('says what went wrong: %s', async (_, answer, text) => {
    const dialog = await openDialog(answer);
    await userEvent.click(confirm(dialog));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(text);
  });
});
