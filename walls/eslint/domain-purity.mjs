/**
 * Wall 1, the half that imports do not show: a domain function reads nothing but its arguments.
 */

const because = {
  clock: 'The domain has no clock: take `now` or a date as an argument.',
  chance: 'The domain has no randomness: take ids and seeds as arguments.',
  outside: 'The domain has no I/O: take what it needs as an argument, return what it decides.',
  host: 'The domain does not depend on the host: locale, zone and globals differ between browser and server.',
};

const globals = {
  clock: [
    'Date',
    'performance',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
  ],
  chance: ['crypto', 'Crypto'],
  outside: [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'process',
    'Buffer',
    'console',
    'require',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'document',
    'window',
    'navigator',
  ],
  host: ['globalThis', 'global', 'self', 'Intl'],
};

export const domainPurity = {
  'no-restricted-globals': [
    'error',
    ...Object.entries(globals).flatMap(([reason, names]) =>
      names.map((name) => ({ name, message: because[reason] })),
    ),
  ],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: because.chance }],
  'no-restricted-syntax': [
    'error',
    // By property, whatever the object is called: `import { Temporal as T }` hides nothing.
    {
      selector:
        "MemberExpression[property.name='Now'], MemberExpression[property.value='Now'], ObjectPattern > Property[key.name='Now']",
      message: because.clock,
    },
    {
      selector:
        'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString|UpperCase|LowerCase)$/]',
      message: because.host,
    },
    { selector: 'MetaProperty', message: because.host },
  ],
};
