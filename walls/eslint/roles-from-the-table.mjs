/**
 * What somebody may do, the table of permissions says (`packages/domain/src/access/permissions.ts`): nothing compares with
 * the name of a role, in code or in SQL that code writes. A record with a key for each role is data, and stays allowed.
 */

const names = '(CLIENT_MEMBER|CLIENT_ADMIN|ACCOUNT_MANAGER|ENGINEER|FINANCE|ADMIN)';
const role = `/^${names}$/`;
const inSql = `/\\brole(\\(\\))?\\s*(=|<>|!=|(not\\s+)?in\\b)\\s*\\(?\\s*'${names}'/i`;

const places = [
  `BinaryExpression[operator=/^[!=]==$/] > Literal[value=${role}]`,
  `SwitchCase > Literal.test[value=${role}]`,
  `CallExpression[callee.property.name=/^(includes|indexOf|has)$/] Literal[value=${role}]`,
  `Literal[value=${inSql}]`,
  `TemplateElement[value.cooked=${inSql}]`,
];

/** @type {import('eslint').Rule.RuleModule} */
export const rolesFromTheTable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      ask: 'Ask the table of permissions (reachOf, mayDo, app.may_for) instead of comparing with the name of a role.',
    },
  },
  create: (context) => ({
    [places.join(', ')]: (node) => {
      context.report({ node, messageId: 'ask' });
    },
  }),
};
