/** A walk asks more within a minute than a person may. */
export const UNLIMITED = `
  create function always_full() returns trigger language plpgsql as
    $$ begin new.full_at := statement_timestamp(); return new; end $$;
  create trigger always_full before insert or update on rate_buckets
    for each row execute function always_full();`;
