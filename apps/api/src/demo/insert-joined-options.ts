import { instantAt, writeInstant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { OFFER_WORDS_2025_01 } from '@akouendy/domain/catalogue/words';
import type { FrozenTerms, PriceRevision } from '@akouendy/domain/contracts';
import { countingRevisions, joinOption, type OptionJoining } from '@akouendy/domain/contracts/life';
import { draftOption, signOption } from '../modules/orders/orders.public.ts';
import { Language } from '../platform/access/language.ts';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoJoined } from './company.ts';
import type { DemoContext } from './context.ts';
import { insertTrail } from './insert-trail.ts';

/** A contract that options joined. */
interface Joined {
  readonly id: string;
  readonly reference: string;
  readonly terms: FrozenTerms;
  readonly client: { readonly id: string; readonly name: string };
  /** E-mail address of who ordered them. */
  readonly by: string;
  readonly joined: readonly DemoJoined[];
}

/** Adds options to a contract as they were ordered, one after the other. */
export async function insertJoinedOptions(
  query: Query,
  { id, reference, terms, client, by, joined }: Joined,
  { calendar, personIds }: DemoContext,
): Promise<void> {
  const before: (OptionJoining & { readonly id: string })[] = [];
  const revisions = countingRevisions(await revisionsOf(query));
  for (const { option, ordered, purchaseOrder = null } of joined) {
    const day = calendar.ago(ordered);
    const joining = joinOption(terms, before, option, {
      today: day,
      end: null,
      revisions,
    });
    if (!joining.ok) throw new Error(`An option of the demonstration cannot join: ${joining.refusal}`);
    const added = newId();
    const at = instantAt(day, 11);
    const entry = await signOption(query, {
      id: added,
      contract: { id, reference, clientId: client.id },
      draft: draftOption({
        client: { ...client, vat: 'FR', purchaseOrderRequired: purchaseOrder !== null },
        contract: { id, reference },
        terms,
        joined: [...before],
        revisions,
        noticeOn: null,
        end: null,
        offer: { offer: OFFER_2025_01, words: OFFER_WORDS_2025_01 },
        joining: joining.value,
        day,
        language: Language.FR,
      }),
      confirmedBy: personIds(by),
      at,
      idempotencyKey: newId(),
      purchaseOrderReference: purchaseOrder,
    });
    before.push({ ...joining.value, id: added });
    await insertTrail(query, { ...entry, by: personIds(by), at: writeInstant(at) });
  }
}

function revisionsOf(query: Query): Promise<PriceRevision[]> {
  return query<PriceRevision>(
    'select effective_on as "effectiveOn", rate_bp as rate from price_revisions order by sequence',
  );
}
