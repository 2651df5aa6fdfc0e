export const POSSIBLE_TYPES: Record<string, string[]> = {
  "ClusterResult": [
    "ClusterChangedMeanwhile",
    "ClusterNameTaken",
    "ClusterNotOperated",
    "ClusterSaved",
    "InvalidField",
    "KeyReused",
    "NotFound"
  ],
  "QuoteResult": [
    "InvalidField",
    "KeyReused",
    "NotFound",
    "QuoteChanged",
    "QuoteStepNotPossible"
  ],
  "WorkStepResult": [
    "InvalidField",
    "KeyReused",
    "NotFound",
    "TooManyAttempts",
    "WorkStepNotPossible",
    "WorkStepTaken"
  ]
};
