/**
 * Every text a person reads lives in the message catalogues, in both languages: no words between
 * tags, in the attributes that are read or spoken, in a notification or in the page's title.
 */

const words = '/\\p{L}/u';

/** Attributes whose string is shown or spoken: `label`, `nextLabel`, `aria-label`, `title`, `alt`, … */
const spoken =
  '/^(alt|error|legend|.*([lL]abel|[tT]itle|[tT]ext|[mM]essage|[pP]laceholder|[dD]escription|roledescription))$/';

/** A literal or template directly there, or as one of the outcomes of `a ? b : c`, `a && b`, `a ?? b`. */
const literally = (place) =>
  ['', ' > ConditionalExpression', ' > LogicalExpression'].flatMap((outcome) => [
    `${place}${outcome} > Literal[value=${words}]`,
    `${place}${outcome} > TemplateLiteral > TemplateElement[value.cooked=${words}]`,
  ]);

const places = [
  `JSXText[value=${words}]`,
  ...literally(':matches(JSXElement, JSXFragment) > JSXExpressionContainer'),
  `JSXAttribute[name.name=${spoken}] > Literal[value=${words}]`,
  ...literally(`JSXAttribute[name.name=${spoken}] > JSXExpressionContainer`),
  ...literally("CallExpression[callee.property.name='show'] Property[key.name=/^(title|message)$/]"),
  ...literally("AssignmentExpression[left.property.name='title']"),
];

export const textInCatalogues = {
  'no-restricted-syntax': [
    'error',
    { selector: places.join(', '), message: 'Text belongs to the message catalogues, in both languages.' },
  ],
};
