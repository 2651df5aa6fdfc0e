import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPortal } from '../../../test/render.tsx';
import { ErrorState } from './error-state.tsx';

describe('a bug', () => {
  it('shows its reference, and puts it into the clipboard', async () => {
    const user = userEvent.setup();
    const error = new CombinedGraphQLErrors({
      data: null,
      errors: [{ message: 'x', extensions: { code: 'INTERNAL', reference: '0A1B2C3D4E' } }],
    });
    renderPortal(<ErrorState error={error} />, () => ({}));
    expect(screen.getByText('0A1B2C3D4E').tagName).toBe('CODE');
    await user.click(screen.getByRole('button', { name: 'Copier la référence' }));
    await screen.findByText('Référence copiée');
    expect(await navigator.clipboard.readText()).toBe('0A1B2C3D4E');
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
  });
});
