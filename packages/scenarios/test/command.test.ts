import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Runs the command as a person would, at the repository's root. */
function replay(
  input: string,
  env: Readonly<Record<string, string>> = {},
): { status: number | null; output: string; problem: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'scenario'], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: stdout, problem: stderr };
}

describe('npm run --silent scenario', () => {
  it('prints one result a scenario, in order, an invalid one among them', () => {
    const notice = { name: 'notice', kind: 'notice', given: { requestedAt: '2026-09-15T10:00:00+02:00' } };
    const { status, output } = replay(
      JSON.stringify([notice, { ...notice, name: 'no kind', kind: '' }, notice]),
    );
    expect(JSON.parse(output)).toEqual([
      { name: 'notice', result: { earliestDate: '2026-09-22', keepsNotice: null } },
      {
        name: 'no kind',
        error: {
          code: 'INVALID_INPUT',
          message:
            'kind: must be one of credits, notice, sla, schedule, termination, availability, out-of-hours, run-price',
        },
      },
      { name: 'notice', result: { earliestDate: '2026-09-22', keepsNotice: null } },
    ]);
    expect(status).toBe(0);
  });

  it('counts the public holidays of the region that the portal has', () => {
    const given = { requestedAt: '2026-04-02T10:00:00+02:00' };
    const notice = JSON.stringify([{ name: 'Good Friday', kind: 'notice', given }]);
    const earliestDate = (env: Readonly<Record<string, string>>): unknown =>
      (JSON.parse(replay(notice, env).output) as [{ result: { earliestDate: string } }])[0].result
        .earliestDate;
    expect(earliestDate({})).toBe('2026-04-10');
    expect(earliestDate({ PORTAL_HOLIDAY_REGION: 'FR-57' })).toBe('2026-04-13');
    expect(replay(notice, { PORTAL_HOLIDAY_REGION: 'FR-99' })).toEqual({
      status: 2,
      output: '',
      problem: 'PORTAL_HOLIDAY_REGION must be a region: FR, FR-57, FR-67.\n',
    });
  });

  it.each([
    ['', 'The input is not JSON'],
    ['{', 'The input is not JSON'],
    ['[{"name": "one"},]', 'The input is not JSON'],
    ['{"name": "one"}', 'The input must be a JSON array of scenarios.'],
    ['null', 'The input must be a JSON array of scenarios.'],
  ])('says what is wrong with an input that is no array, and exits with 2: %s', (input, said) => {
    const { status, output, problem } = replay(input);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(problem).toContain(said);
  });

  it('answers an empty array with one, and no scenario with an error of its own', () => {
    expect(replay('[]')).toMatchObject({ status: 0, output: '[]\n' });
    const { status, output } = replay('[5, null, {"name": "what?"}]');
    expect(status).toBe(0);
    expect(JSON.parse(output)).toEqual([
      { name: null, error: { code: 'INVALID_INPUT', message: 'the scenario: must be an object' } },
      { name: null, error: { code: 'INVALID_INPUT', message: 'the scenario: must be an object' } },
      {
        name: 'what?',
        error: { code: 'INVALID_INPUT', message: expect.stringMatching(/^kind: /) as string },
      },
    ]);
  });
});
