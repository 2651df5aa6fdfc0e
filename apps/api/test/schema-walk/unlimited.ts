/**
 * A walk asks more within a minute than a person may, and what is told once within a while is told not at all: it would
 * be what a refused question has changed.
 */
export const UNLIMITED = `
  create function always_full() returns trigger language plpgsql as
    $$ begin
      if new.bucket like 'told:%' then return null; end if;
      new.full_at := statement_timestamp(); return new;
    end $$;
  create trigger always_full before insert or update on rate_buckets
    for each row execute function always_full();`;
