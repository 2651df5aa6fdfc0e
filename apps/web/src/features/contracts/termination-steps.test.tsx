import { civilDate } from '@akouendy/domain';
import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { TerminationSteps } from './termination-steps.tsx';

type Shown = Parameters<typeof TerminationSteps>[0]['termination'];

function stepsOf(more: object): string[] {
  const term = { from: '2025-04-28', until: '2026-04-28', lastNoticeDate: '2026-01-28' };
  renderPortal(
    <TerminationSteps
      givenOn={civilDate('2026-01-30')}
      noticeMonths={3}
      termination={{ term, ...more } as unknown as Shown}
    />,
    away,
  );
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s/g, ' '));
}

describe('how notice led to the end of a contract', () => {
  it('speaks of the term of that day, true before notice is given and years later', () => {
    expect(stepsOf({ inTime: false, effectiveOn: '2027-04-28' }).slice(1)).toEqual([
      'Période en cours ce jour-là : du lundi 28 avril 2025 au lundi 27 avril 2026 inclus.',
      'Dernier jour pour la résilier : mercredi 28 janvier 2026, 3 mois avant son échéance.',
      'Le préavis vient après ce jour : une période de plus court à partir du mardi 28 avril 2026, et le contrat se termine avec elle, le mardi 27 avril 2027 inclus.',
    ]);
  });

  it('ends with that term when it came in time', () => {
    expect(stepsOf({ inTime: true, effectiveOn: '2026-04-28' }).at(-1)).toBe(
      'Le préavis est donné à temps : le contrat se termine avec cette période, le lundi 27 avril 2026 inclus.',
    );
  });
});
