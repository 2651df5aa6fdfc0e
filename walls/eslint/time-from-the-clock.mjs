/**
 * Time comes from one clock, which the demonstration and the tests can set. `Date` as a type stays
 * allowed: libraries hand such values over.
 *
 * @param {string} clock where to ask instead, for the message
 */
export const timeFromTheClock = (clock) => ({
  'no-restricted-globals': [
    'error',
    {
      globals: [{ name: 'Date', message: `Time comes from ${clock}.` }],
      checkGlobalObject: true,
    },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Temporal', property: 'Now', message: `Time comes from ${clock}.` },
    { object: 'Math', property: 'random', message: 'Use node:crypto or crypto.getRandomValues().' },
  ],
});
