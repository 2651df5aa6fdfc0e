import type { Instant } from '@akouendy/domain';
import { Language } from '../../../platform/access/language.ts';
import { wordingOf } from '../../../platform/mail/wording.ts';
import type { KindName } from '../queries/kinds.ts';
import en from '../texts/en.json' with { type: 'json' };
import fr from '../texts/fr.json' with { type: 'json' };

/** What an archive says of itself. */
export interface ArchiveFacts {
  readonly client: string;
  /** Who asked for it. */
  readonly person: string;
  /** The moment of its data. */
  readonly at: Instant;
  /** How many lines there are of each kind. */
  readonly lines: ReadonlyMap<KindName, number>;
}

/** The `README` of an archive in `language`, as Markdown: what is what, in which format, and how it is verified. */
export function archiveReadme({ client, person, at, lines }: ArchiveFacts, language: Language): string {
  const { text, moment } = wordingOf<keyof typeof fr>({ [Language.FR]: fr, [Language.EN]: en }, language);
  const table = [
    [text('readme.files.file'), text('readme.files.lines'), text('readme.files.what')],
    ['---', '---:', '---'],
    ...[...lines].map(([kind, count]) => [`data/${kind}.jsonl`, String(count), text(`kind.${kind}`)]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `# ${text('readme.title', { client })}`,
    text('readme.asOf', { moment: moment(at), person }),
    `## ${text('readme.formats.title')}`,
    text('readme.formats.lines'),
    text('readme.formats.values'),
    text('readme.formats.documents'),
    `## ${text('readme.left.title')}`,
    text('readme.left'),
    `## ${text('readme.verify.title')}`,
    text('readme.verify'),
    `## ${text('readme.files.title')}`,
    table.join('\n'),
    '',
  ].join('\n\n');
}
