import { render, screen } from '@testing-library/react';
import type { HalfDays } from '@akouendy/domain';
import { Carnet } from './carnet.tsx';
import type { HalfRun } from './half-kinds.ts';

const runs: readonly HalfRun[] = [
  { kind: 'delivered', halfDays: 3 as HalfDays },
  { kind: 'lapsing', halfDays: 2 as HalfDays },
];

const kindsIn = (drawing: Element) =>
  [...drawing.querySelectorAll('[data-kind]')].map((half) => half.getAttribute('data-kind'));

describe('the carnet', () => {
  it('says in a sentence what it draws half by half', () => {
    render(<Carnet runs={runs} label="DEPLOY 10 : 1,5 j réalisés, 1 j périme" />);
    const drawing = screen.getByRole('img', { name: 'DEPLOY 10 : 1,5 j réalisés, 1 j périme' });
    expect(kindsIn(drawing)).toEqual(['delivered', 'delivered', 'delivered', 'lapsing', 'lapsing', 'none']);
  });

  it('is silent next to words that say the same', () => {
    const { container } = render(<Carnet runs={runs} />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  });
});
