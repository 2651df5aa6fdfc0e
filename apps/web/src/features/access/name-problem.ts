/** The problems of a name; the API knows others, of other fields. */
export function nameProblem(problem: string): 'REQUIRED' | 'TOO_LONG' | 'INVALID_CHARACTER' {
  return problem === 'TOO_LONG' || problem === 'INVALID_CHARACTER' ? problem : 'REQUIRED';
}
