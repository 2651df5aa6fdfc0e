import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { LimitError, type LimitCode } from './limit-error.ts';

/** What a document may have at most. */
const DOCUMENT_LIMITS = {
  /** Deepest nesting of fields. */
  depth: 12,
  /** Fields that are answered under another name: how one asks for the same thing again and again. */
  aliases: 15,
  directives: 20,
  /** Fields and uses of fragments, with what is in a fragment counted at each use. */
  fields: 1_000,
} as const;

/** Refuses a document whose shape alone is too much. Its cost with its variables: `costOf`. */
export function checkDocument(document: DocumentNode): void {
  const { operations, aliases, directives } = countsOf(document);
  if (operations > 1) {
    throw new LimitError('ONE_OPERATION_ONLY', 'A document has one operation.', {
      limit: 1,
      asked: operations,
    });
  }
  refuseAbove('TOO_MANY_ALIASES', 'aliases', aliases);
  refuseAbove('TOO_MANY_DIRECTIVES', 'directives', directives);
  const { depth, fields } = new Sizes(document).ofDocument();
  refuseAbove('DOCUMENT_TOO_DEEP', 'depth', depth);
  refuseAbove('TOO_MANY_FIELDS', 'fields', fields);
}

const WORDS = {
  depth: 'Fields are nested at most %s deep.',
  aliases: 'A document has at most %s aliases.',
  directives: 'A document has at most %s directives.',
  fields: 'A document asks for at most %s fields, those of fragments counted at each use.',
} as const;

function refuseAbove(code: LimitCode, what: keyof typeof DOCUMENT_LIMITS, asked: number): void {
  const limit = DOCUMENT_LIMITS[what];
  if (asked <= limit) return;
  throw new LimitError(code, WORDS[what].replace('%s', String(limit)), { limit, asked });
}

function countsOf(document: DocumentNode): { operations: number; aliases: number; directives: number } {
  const counts = { operations: 0, aliases: 0, directives: 0 };
  visit(document, {
    OperationDefinition: () => void (counts.operations += 1),
    Field: ({ alias }) => void (counts.aliases += alias === undefined ? 0 : 1),
    Directive: () => void (counts.directives += 1),
  });
  return counts;
}

interface Size {
  readonly depth: number;
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, fields: 0 };

/** Sizes of selections, each fragment measured once: a document of a few lines can mean millions of fields. */
class Sizes {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, Size>();

  constructor(private readonly document: DocumentNode) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  ofDocument(): Size {
    return together(
      this.document.definitions.map((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? this.ofSelections(definition.selectionSet) : NOTHING,
      ),
    );
  }

  private ofSelections({ selections }: SelectionSetNode): Size {
    return together(
      selections.map((selection) => {
        switch (selection.kind) {
          case Kind.FIELD: {
            // How deep introspection may go is a rule of validation.
            const inner =
              selection.selectionSet === undefined || selection.name.value.startsWith('__')
                ? NOTHING
                : this.ofSelections(selection.selectionSet);
            return { depth: inner.depth + 1, fields: inner.fields + 1 };
          }
          case Kind.INLINE_FRAGMENT:
            return used(this.ofSelections(selection.selectionSet));
          case Kind.FRAGMENT_SPREAD:
            return used(this.ofFragment(selection.name.value));
        }
      }),
    );
  }

  /** Nothing for a fragment that is not there or is inside itself: validation refuses both. */
  private ofFragment(name: string): Size {
    const known = this.measured.get(name);
    if (known !== undefined) return known;
    this.measured.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const size = fragment === undefined ? NOTHING : this.ofSelections(fragment.selectionSet);
    this.measured.set(name, size);
    return size;
  }
}

function used({ depth, fields }: Size): Size {
  return { depth, fields: fields + 1 };
}

function together(sizes: readonly Size[]): Size {
  return {
    depth: sizes.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    fields: sizes.reduce((sum, { fields }) => sum + fields, 0),
  };
}
