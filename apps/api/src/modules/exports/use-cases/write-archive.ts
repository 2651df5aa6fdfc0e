import { Injectable } from '@nestjs/common';
import { Language } from '../../../platform/access/language.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { People } from '../../access/access.public.ts';
import { Clients } from '../../clients/clients.public.ts';
import { CreditAccounts } from '../../credits/credits.public.ts';
import { ExportLines } from '../queries/export-lines.ts';
import { EXPORTED, type KindName } from '../queries/kinds.ts';
import { sharedFiles, type SharedFile } from '../queries/shared-files.ts';
import { archiveReadme, type ArchiveFacts } from './archive-readme.ts';
import type { Reader } from './clients-eyes.ts';
import type { ExportProgress } from './export-progress.ts';
import { statementCsv } from './statement-csv.ts';
import { ZipArchive } from './zip-archive.ts';

/** What part of the whole the data is, and where the documents end; percent. */
const DATA_UNTIL = 40;
const DOCUMENTS_UNTIL = 95;

/** Writes the archive of a client: all of its data as of one moment, its documents, what they are and their sums. */
@Injectable()
export class WriteArchive {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly clients: Clients,
    private readonly people: People,
    private readonly accounts: CreditAccounts,
    private readonly lines: ExportLines,
  ) {}

  /** Writes to `path`, which must not be there; what is read is what who is asking may see. */
  async execute(path: string, reader: Reader, progress: ExportProgress): Promise<void> {
    const archive = new ZipArchive(path);
    await progress.begin('DATA', 0);
    const { facts, files } = await this.unitOfWork.read((db) =>
      this.writeData(db, archive, reader, progress),
    );
    // What is left needs no connection: documents never change.
    await this.unitOfWork.rest();
    await progress.begin('DOCUMENTS', DATA_UNTIL);
    await this.writeDocuments(archive, files, progress);
    await progress.begin('ARCHIVE', DOCUMENTS_UNTIL);
    await archive.add('LISEZMOI.md', only(archiveReadme(facts, Language.FR)));
    await archive.add('README.md', only(archiveReadme(facts, Language.EN)));
    await archive.close();
  }

  private async writeData(
    db: Database,
    archive: ZipArchive,
    { clientId, personId }: Reader,
    progress: ExportProgress,
  ): Promise<{ readonly facts: ArchiveFacts; readonly files: readonly SharedFile[] }> {
    const [client, person] = [await this.clients.byId(clientId), await this.people.byId(personId)];
    if (client === null) throw new Error('The client of an export is not there any more');
    const lines = new Map<KindName, number>();
    const at = this.clock.now();
    for (const [index, kind] of EXPORTED.entries()) {
      let count = 0;
      const batches = this.lines.of(kind, db, clientId);
      const texts = async function* (): AsyncGenerator<string> {
        for await (const batch of batches) {
          count += batch.length;
          yield `${batch.join('\n')}\n`;
        }
      };
      await archive.add(`data/${kind}.jsonl`, texts());
      lines.set(kind, count);
      await progress.reach((DATA_UNTIL * (index + 1)) / EXPORTED.length);
    }
    const account = await this.accounts.ofClient(clientId);
    if (account !== null) {
      const statement = await this.accounts.statementOf(account);
      await archive.add(
        'data/statement.csv',
        each(statementCsv(statement.lines(), (line) => statement.authorOf(line))),
      );
    }
    const facts = { client: client.name, person: person?.name ?? '–', at, lines };
    return { facts, files: await sharedFiles(db, clientId) };
  }

  private async writeDocuments(
    archive: ZipArchive,
    files: readonly SharedFile[],
    progress: ExportProgress,
  ): Promise<void> {
    const whole = files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const { id, name, size, sha256 } of files) {
      const digest = await archive.add(`documents/${id}/${name}`, await this.store.open(id));
      if (!digest.equals(sha256)) throw new Error(`The store holds other bytes of the file ${id}`);
      done += size;
      await progress.reach(DATA_UNTIL + ((DOCUMENTS_UNTIL - DATA_UNTIL) * done) / whole);
    }
  }
}

/** One text as the only part of an entry. */
function only(text: string): AsyncIterable<string> {
  return each([text]);
}

async function* each(parts: Iterable<string>): AsyncGenerator<string> {
  for (const part of parts) yield await Promise.resolve(part);
}
