/**
 * Wall 5: every resolver method states who may call it.
 *
 * A method that GraphQL can reach carries `@MayCall(…)`, `@SignedIn()` or `@Anyone()` of platform/access. A field
 * may inherit the statement of its class, because it is only reached through an object that its class
 * describes; a query, a mutation or a subscription is an entrance of its own and speaks for itself.
 *
 * `@SignedInOrEnrolling()` also lets in who has proved a password and must enrol a factor, so it stands only where factors
 * are enrolled: `modules/access/graphql/factors.resolver.ts` and `security.resolver.ts`.
 *
 * Decorators are known by where they are imported from, so neither an alias nor a namespace import
 * hides an entrance, and a homemade `MayCall` states nothing.
 */

const entrances = new Set(['Query', 'Mutation', 'Subscription']);
const fields = new Set(['ResolveField', 'ResolveProperty', 'ResolveLoader', 'ResolveReference']);
const graphqlSources = /^@nestjs\/(graphql|mercurius)$/;
const enrolment = /\/modules\/access\/graphql\/(factors|security)\.resolver\.ts$/;
const accessSource = /(^|\/)platform\/access(\/|$)/;

/** @type {import('eslint').Rule.RuleModule} */
export const resolverStatesCaller = {
  meta: {
    type: 'problem',
    docs: {
      description: 'Require @MayCall(…), @SignedIn() or @Anyone() on everything that GraphQL can reach.',
    },
    schema: [],
    messages: {
      enrolling:
        '@SignedInOrEnrolling() lets in who is not signed in yet: it stands only where factors are enrolled (modules/access/graphql/factors.resolver.ts, security.resolver.ts).',
      unstated:
        '{{name}} does not state who may call it: add @MayCall(…), @SignedIn() or @Anyone() of platform/access to the method.',
      nobodyNamed: '@MayCall() names nobody: say which permission calls, or @SignedIn() or @Anyone().',
    },
  },
  create(context) {
    /** Local name → the decorator it stands for. */
    const graphql = new Map();
    const access = new Map();
    /** Local names of `import * as x`. */
    const graphqlNamespaces = new Set();
    const accessNamespaces = new Set();

    const remember = (node) => {
      const source = String(node.source.value);
      const [names, namespaces] = graphqlSources.test(source)
        ? [graphql, graphqlNamespaces]
        : accessSource.test(source)
          ? [access, accessNamespaces]
          : [];
      if (!names) return;
      for (const specifier of node.specifiers) {
        if (specifier.type === 'ImportSpecifier') {
          names.set(specifier.local.name, specifier.imported.name ?? specifier.imported.value);
        } else {
          namespaces.add(specifier.local.name);
        }
      }
    };

    /** What a decorator is called where it was made, or undefined when it comes from elsewhere. */
    const originalName = (decorator, names, namespaces) => {
      const expression = decorator.expression;
      const callee = expression.type === 'CallExpression' ? expression.callee : expression;
      if (callee.type === 'Identifier') return names.get(callee.name);
      if (callee.type === 'MemberExpression' && namespaces.has(callee.object.name))
        return callee.property.name;
      return undefined;
    };

    const statements = (node) =>
      (node.decorators ?? []).filter((decorator) =>
        ['MayCall', 'SignedIn', 'SignedInOrEnrolling', 'Anyone'].includes(
          originalName(decorator, access, accessNamespaces),
        ),
      );

    const checkMember = (node) => {
      const kinds = (node.decorators ?? []).map((each) => originalName(each, graphql, graphqlNamespaces));
      const isEntrance = kinds.some((kind) => entrances.has(kind));
      const isField = kinds.some((kind) => fields.has(kind));
      if (!isEntrance && !isField) return;
      const stated =
        statements(node).length > 0 || (!isEntrance && statements(node.parent.parent).length > 0);
      if (!stated) {
        context.report({
          node: node.key,
          messageId: 'unstated',
          data: { name: context.sourceCode.getText(node.key) },
        });
      }
    };

    const checkStatement = (node) => {
      const name = originalName(node, access, accessNamespaces);
      if (name === 'SignedInOrEnrolling' && !enrolment.test(context.filename)) {
        context.report({ node, messageId: 'enrolling' });
      }
      if (name !== 'MayCall') return;
      if (node.expression.type === 'CallExpression' && node.expression.arguments.length > 0) return;
      context.report({ node, messageId: 'nobodyNamed' });
    };

    return {
      ImportDeclaration: remember,
      MethodDefinition: checkMember,
      PropertyDefinition: checkMember,
      AccessorProperty: checkMember,
      Decorator: checkStatement,
    };
  },
};
