import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill, proved, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { NewApiToken } from './new-api-token.tsx';

const name = () => screen.getByLabelText<HTMLInputElement>('Nom');

async function create(answer: Answer, click: (button: Element) => Promise<void> = userEvent.click) {
  renderPortal(<NewApiToken role="CLIENT_ADMIN" confirmed={proved} />, answer);
  fill(name(), 'Tableau de bord');
  await click(screen.getByRole('button', { name: 'Créer le jeton' }));
}

const keys = (sent: readonly Record<string, unknown>[]) =>
  sent.map(({ input }) => (input as { readonly idempotencyKey: string }).idempotencyKey);

describe('a new token', () => {
  it('is asked for once by a double click', async () => {
    const { sent, answer, release } = slowApiOf('createApiToken', {
      __typename: 'TooManyApiTokens',
      most: 20,
    });
    await create(answer, userEvent.dblClick);
    await release();
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      input: { name: 'Tableau de bord', days: 90, permissions: ['READ_CLIENT'] },
    });
  });

  it.each([
    [{ __typename: 'InvalidApiToken', field: 'NAME' }],
    [{ __typename: 'TooManyApiTokens', most: 20 }],
    [{ __typename: 'ApiTokenCreatedBefore' }],
    [{ __typename: 'ApiTokenNeedsFactor' }],
  ])('that is refused says why and keeps what was typed: %j', async (outcome) => {
    await create(apiOf('createApiToken', outcome).answer);
    await waitFor(() => {
      const said = screen.queryByRole('alert') ?? document.querySelector('[aria-invalid="true"]');
      expect(said).not.toBeNull();
    });
    expect(name().value).toBe('Tableau de bord');
  });

  it('is the same wish when it is sent again after no answer', async () => {
    const sent: Record<string, unknown>[] = [];
    await create((operation, variables) => {
      sent.push(variables);
      return away(operation, variables);
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    expect(name().value).toBe('Tableau de bord');
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    const [first, second] = keys(sent);
    expect(second).toBe(first);
  });
});
