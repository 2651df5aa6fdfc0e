import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPortal } from '../../../test/render.tsx';
import { speak } from '../i18n/i18n.ts';
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

describe('a refusal of the API', () => {
  it.each([
    [
      { code: 'RATE_LIMITED', retryAfterSeconds: 7 },
      'Trop de demandes d’un coup Rien n’a été changé. Réessayez dans 7 secondes.',
      'Too much at once Nothing has been changed. Try again in 7 seconds.',
    ],
    [
      { code: 'RATE_LIMITED', retryAfterSeconds: 1 },
      'Trop de demandes d’un coup Rien n’a été changé. Réessayez dans 1 seconde.',
      'Too much at once Nothing has been changed. Try again in 1 second.',
    ],
    ...[
      ...[
        'BAD_USER_INPUT',
        'CROSS_SITE_REQUEST',
        'TRUSTED_DOCUMENTS_ONLY',
        'DOCUMENT_TOO_LONG',
        'TOO_COMPLEX',
      ],
      ...[
        'DOCUMENT_TOO_DEEP',
        'ONE_OPERATION_ONLY',
        'TOO_MANY_ALIASES',
        'TOO_MANY_DIRECTIVES',
        'TOO_MANY_FIELDS',
      ],
    ].map((code): [Record<string, unknown>, string, string] => [
      { code },
      'Le portail n’a pas pris cette demande Rien n’a été changé. Rechargez la page ; si cela se reproduit, écrivez-nous.',
      'The portal did not take this request Nothing has been changed. Load the page again; if it comes back, write to us.',
    ]),
    [
      { code: 'TRY_AGAIN' },
      'Le service est momentanément indisponible Vos données sont en sécurité. Réessayez dans un instant.',
      'The service is unavailable for a moment Your data are safe. Try again shortly.',
    ],
    [
      { code: 'FORBIDDEN' },
      'Cette page ne vous est pas ouverte Votre rôle ne permet pas de la consulter. Un administrateur de votre équipe peut vous en dire plus.',
      'This page is not open to you Your role does not allow you to see it. An administrator of your team can tell you more.',
    ],
  ] as [Record<string, unknown>, string, string][])(
    '%j says what is so in both languages',
    (extensions, fr, en) => {
      const error = new CombinedGraphQLErrors({ data: null, errors: [{ message: 'x', extensions }] });
      const { container } = renderPortal(<ErrorState error={error} />, () => ({}));
      const words = () => {
        const [title, ...body] = [...container.querySelectorAll('[role="alert"] *, [role="status"] *')]
          .filter((each) => each.children.length === 0)
          .map((each) => each.textContent);
        return [title, ...body]
          .filter((text) => text !== '')
          .join(' ')
          .replaceAll(/\u00a0|\u202f/g, ' ');
      };
      expect(words()).toContain(fr);
      act(() => {
        speak('EN');
      });
      expect(words()).toContain(en);
    },
  );
});
