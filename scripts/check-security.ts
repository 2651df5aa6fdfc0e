import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `npm run check:security`: every requirement of ASVS 5.0 of levels 1 and 2 has one line in docs/security.md, and what a
 * line names exists: the test by its name, in a file that leaves none out, the configuration by its file.
 */
const DOCUMENT = 'docs/security.md';
const STATUSES = ['tested', 'configured', 'not applicable', 'open'];

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const required = JSON.parse(readFileSync(path('docs/asvs-5.0.0-levels.json'), 'utf8')) as Readonly<
  Record<string, number>
>;

interface Line {
  readonly id: string;
  readonly level: string;
  readonly title: string;
  readonly status: string;
  readonly evidence: string;
}

/** The lines of the tables: `| V1.1.1 | 2 | … | tested | … |`. */
function linesOf(document: string): Line[] {
  return document.split('\n').flatMap((line) => {
    const [id = '', level = '', title = '', status = '', evidence = '', more] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!/^V\d+\.\d+\.\d+$/.test(id)) return [];
    return [{ id, level, title, status: more === undefined ? status : 'more cells than five', evidence }];
  });
}

/** What is wrong with one line. */
function problemsOf({ id, level, title, status, evidence }: Line): string[] {
  if (required[id] === undefined) return [`${id} is no requirement of level 1 or 2`];
  const problems: string[] = [];
  if (String(required[id]) !== level)
    problems.push(`${id} is of level ${String(required[id])}, not ${level}`);
  if (title === '') problems.push(`${id} does not say what is asked`);
  if (!STATUSES.includes(status))
    problems.push(`${id} has the status "${status}"; one of: ${STATUSES.join(', ')}`);
  const named = [...evidence.matchAll(/`([^`]+\/[^`]+|[\w-]+\.[a-z.]+)`(?: › “([^”]+)”)?/g)].map(
    ([, file = '', test]) => ({ file, test }),
  );
  const tests = named.filter(({ test }) => test !== undefined);
  if (status === 'tested' && tests.length === 0) problems.push(`${id} names no test`);
  if (status === 'configured' && named.length === 0) problems.push(`${id} names no file`);
  if ((status === 'not applicable' || status === 'open') && evidence === '')
    problems.push(`${id} does not say why`);
  if (status === 'open' && !/waits? for/.test(evidence))
    problems.push(`${id} does not say what it waits for`);
  if (status === 'tested' || status === 'configured') {
    for (const { file, test } of named) problems.push(...problemsOfEvidence(id, file, test));
  }
  return problems;
}

function problemsOfEvidence(id: string, file: string, test: string | undefined): string[] {
  if (!existsSync(path(file))) return [`${id} names ${file}, which is not there`];
  if (test === undefined) return [];
  const source = readFileSync(path(file), 'utf8');
  const quoted = ["'", '"', '`'].some((quote) => source.includes(`${quote}${test}${quote}`));
  if (!quoted) return [`${id} names the test “${test}”, which ${file} does not have`];
  return SKIPPING.test(source) ? [`${id} names ${file}, which leaves tests out`] : [];
}

/** What does not run a test, or all others: a file that shows something runs whole. */
const SKIPPING =
  /\b(?:(?:it|test|describe)(?:\.\w+)*\.(?:skip|todo|failing|only)|[xf](?:it|test|describe))\b\s*[.(`]/;

/** What the document must say of how many lines have which status. */
function countsOf(all: readonly Line[]): string {
  const counts = STATUSES.map((status) => {
    const count = all.filter((line) => line.status === status).length;
    return `${status === 'open' && count === 0 ? 'none' : String(count)} ${status}`;
  });
  return `${String(all.length)} requirements: ${counts.join(', ')}.`;
}

const text = readFileSync(path(DOCUMENT), 'utf8');
const lines = linesOf(text);
const ids = lines.map(({ id }) => id);
const problems = [
  ...Object.keys(required)
    .filter((id) => !ids.includes(id))
    .map((id) => `${id} is missing`),
  ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} is there twice`),
  ...lines.flatMap(problemsOf),
  ...(text.includes(countsOf(lines))
    ? []
    : [`the number of lines is told otherwise; write “${countsOf(lines)}”`]),
];
for (const problem of problems) console.error(`${DOCUMENT}: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
