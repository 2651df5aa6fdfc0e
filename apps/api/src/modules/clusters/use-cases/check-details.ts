import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { textProblem } from '../../../platform/input/written-text.ts';
import type { ClusterDetails } from '../persistence/clusters.ts';

/** Characters of each text at most. */
const LONGEST = { name: 80, version: 40, region: 80 } as const;

/** Nodes of a cluster at most. */
const MOST_NODES = 10_000;

/** What is told of a cluster without its blanks at both ends, or the first field that cannot be meant. */
export function checkDetails(details: ClusterDetails): ClusterDetails | InvalidField {
  for (const field of ['name', 'version', 'region'] as const) {
    const problem = /[\n\r\t]/.test(details[field].trim())
      ? 'INVALID_CHARACTER'
      : textProblem(details[field], LONGEST[field]);
    if (problem !== null) return invalidField(field, problem);
  }
  const { name, distribution, version, nodes, region } = details;
  if (nodes < 1 || nodes > MOST_NODES) return invalidField('nodes', 'OUT_OF_RANGE');
  return { name: name.trim(), distribution, version: version.trim(), nodes, region: region.trim() };
}
