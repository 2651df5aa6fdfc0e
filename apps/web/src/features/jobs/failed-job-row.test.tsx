import { screen } from '@testing-library/react';
import { renderPortal } from '../../../test/render.tsx';
import { FailedJobRow } from './failed-job-row.tsx';

const REFUSED = {
  __typename: 'FailedJob' as const,
  id: '1',
  queue: 'deliver-mail',
  enqueuedAt: '2026-03-17T09:00:00Z',
  failedAt: '2026-03-17T09:01:00Z',
  attempts: 1,
  reference: null,
  reason: 'MAIL_REFUSED' as const,
  answer: 550,
  recipient: { name: 'Claire Fontaine', address: 'claire@client.test' },
};

it('a mail that was refused for good says to whom it goes, and what trying again does', () => {
  renderPortal(
    <table>
      <tbody>
        <FailedJobRow job={REFUSED as never} />
      </tbody>
    </table>,
    () => ({}),
  );
  const row = screen.getByRole('rowheader').textContent;
  expect(row).toContain('Refusé pour de bon par le serveur de messagerie (550)');
  expect(row).toContain('réessayer envoie le même e-mail à la même adresse');
  expect(row).toContain('À Claire Fontaine, claire@client.test');
  expect(screen.getByRole('button', { name: /^Réessayer/ })).toBeTruthy();
});
