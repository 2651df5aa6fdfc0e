import type { CivilDate } from '../../calendar/index.ts';

/** How a version that is offered from `publishedOn` on is cited: `2026-04`, and `2026-04.2` when there is one already. */
export function versionName(publishedOn: CivilDate, taken: ReadonlySet<string>): string {
  const month = publishedOn.slice(0, 7);
  let name = month;
  for (let count = 2; taken.has(name); count += 1) name = `${month}.${String(count)}`;
  return name;
}
