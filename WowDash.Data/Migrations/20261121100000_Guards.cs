using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WowDash.Data.Migrations;

/// <summary>Rules the model cannot say: the ledger and the audit log are append-only, a center that has branches has exactly one main
/// branch, and customers are found however their names are spelt.</summary>
[DbContext(typeof(WowDashDb))]
[Migration("20261121100000_Guards")]
public sealed class Guards : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function append_only() returns trigger language plpgsql as $$
        begin
            -- retention may delete old audit entries, and says so for its own transaction
            if tg_op = 'DELETE' and tg_table_name = 'audit_entries' and current_setting('wowdash.retention', true) = 'on' then return old; end if;
            -- two entries of one customer become one: only whose the money is may change, and the transaction says so
            if tg_op = 'UPDATE' and tg_table_name = 'payments' and current_setting('wowdash.merging', true) = 'on'
                and to_jsonb(new) - 'customer_id' = to_jsonb(old) - 'customer_id' then return new; end if;
            raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
        end $$;
        create trigger payments_append_only before update or delete on payments for each row execute function append_only();
        create trigger audit_entries_append_only before update or delete on audit_entries for each row execute function append_only();

        create function one_main_branch() returns trigger language plpgsql as $$
        declare center bigint := coalesce(new.center_id, old.center_id);
        begin
            if exists (select 1 from branches where center_id = center) and not exists (select 1 from branches where center_id = center and is_main) then
                raise exception 'center % has no main branch', center using errcode = 'check_violation';
            end if;
            return null;
        end $$;
        -- deferred: the main flag moves from one branch to another within a transaction
        create constraint trigger branches_one_main after insert or update or delete on branches deferrable initially deferred
            for each row execute function one_main_branch();

        -- ends a transaction that was decided on what is no longer so; it is run again
        create function another_was_first() returns bigint language plpgsql as $$
        begin
            raise exception 'another was first' using errcode = 'serialization_failure';
        end $$;

        -- a reply is delivered when its owed message is, however and by whomever that was settled: the thread never says otherwise
        create function reply_follows_owed() returns trigger language plpgsql as $$
        declare
            message record;
            seq bigint;
        begin
            update thread_messages set delivery = new.status, failure = new.failure, telegram_message_id = new.telegram_message_id
                where center_id = new.center_id and owed_message_id = new.id returning thread_id, staff_id into message;
            if not found then return null; end if;
            -- the counter first, as everybody takes it
            update center_counters set last_live_seq = last_live_seq + 2 where center_id = new.center_id returning last_live_seq into seq;
            if new.status = 'Failed' and message.staff_id is not null then
                insert into notifications (center_id, staff_id, kind, thread_id, facts, times, created_at)
                    select new.center_id, message.staff_id, 'ReplyFailed', message.thread_id, jsonb_build_object('customerId', c.id, 'name', c.name), 1, now()
                    from customers c where c.center_id = new.center_id and c.id = new.customer_id
                    on conflict (center_id, staff_id, kind, thread_id) where read_at is null and thread_id is not null
                        do update set times = notifications.times + 1, created_at = excluded.created_at;
            end if;
            insert into live_events (center_id, seq, kind, subject_id, what, at) values
                (new.center_id, seq - 1, 'thread', message.thread_id, 'delivery', now()), (new.center_id, seq, 'me', coalesce(message.staff_id, 0), 'rung', now());
            perform pg_notify('wowdash_live', new.center_id::text);
            return null;
        end $$;
        create trigger owed_messages_reply after update of status on owed_messages for each row
            when (new.kind = 'StaffReply' and new.status in ('Sent', 'Failed') and old.status is distinct from new.status) execute function reply_follows_owed();

        create extension if not exists pg_trgm;
        create extension if not exists btree_gin;

        -- One spelling for a name in Uzbek Latin, Uzbek Cyrillic and Russian letters: plain a-z and digits. What the alphabets cannot agree on becomes one:
        -- h and x, q and k, o, o‘ and u, y and i, zh and j; apostrophes, soft and hard signs and doubled letters go. Letters are mapped one by one, so that
        -- the database's locale does not matter.
        create function fold_name(words text) returns text language sql immutable strict parallel safe as $$
            select trim(regexp_replace(regexp_replace(
                translate(replace(replace(replace(replace(replace(
                    translate(replace(replace(replace(replace(replace(replace(replace(
                        translate(lower(words), 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҚҒҲЎ', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяқғҳў'),
                        'ч', 'ch'), 'ш', 'sh'), 'щ', 'sh'), 'ц', 'ts'), 'ю', 'yu'), 'я', 'ya'), 'ё', 'yo'),
                        'абвгдежзийклмнопрстуфхыэқғҳўъь''‘’ʻʼ`´', 'abvgdejziyklmnoprstufhyekgho'),
                    'kh', 'h'), 'zh', 'j'), 'dj', 'j'), 'ye', 'e'), 'iy', 'i'),
                    'yxqwu', 'ihkvo'),
                '[^a-z0-9]+', ' ', 'g'), '([a-z])\1+', '\1', 'g'))
        $$;
        -- three letters and more are found anywhere by their trigrams, fewer at the beginning of a word; nothing is left of nothing
        create function name_pattern(word text) returns text language sql immutable strict parallel safe as $$
            select case when folded = '' then null when length(folded) < 3 then '% ' || folded || '%' else '%' || folded || '%' end from (select fold_name(word) as folded) f
        $$;
        create function customers_search_text() returns trigger language plpgsql as $$
        begin
            new.search_text := ' ' || fold_name(new.name) || ' ' || coalesce(fold_name(new.username), '') || ' ' || regexp_replace(new.phone, '[^0-9]', '', 'g');
            return new;
        end $$;
        create trigger customers_search_text before insert or update of name, username, phone on customers for each row execute function customers_search_text();
        create index ix_customers_search on customers using gin (center_id, search_text gin_trgm_ops);

        -- one row each, of the whole platform: where conversations live (Redis or here), and how many there were when they were last counted
        create table state_home (
            id smallint primary key default 1 check (id = 1),
            epoch bigint not null,
            on_redis boolean not null,
            effective_at timestamptz not null
        );
        insert into state_home (epoch, on_redis, effective_at) values (1, false, '2000-01-01');
        create table state_statistics (
            id smallint primary key default 1 check (id = 1),
            taken_at timestamptz,
            body jsonb,
            hits bigint not null default 0,
            misses bigint not null default 0,
            conflicts bigint not null default 0
        );
        insert into state_statistics default values;

        -- how often somebody tried to sign in lately; nothing is lost with it but that
        create unlogged table sign_in_tries (
            key bytea primary key,
            tries integer not null,
            until timestamptz not null
        );
        create index ix_sign_in_tries_until on sign_in_tries (until);
        """);

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop function another_was_first();
        drop trigger owed_messages_reply on owed_messages;
        drop function reply_follows_owed();
        drop index ix_customers_search;
        drop trigger customers_search_text on customers;
        drop function customers_search_text();
        drop function name_pattern(text);
        drop function fold_name(text);
        drop table sign_in_tries;
        drop table state_statistics;
        drop table state_home;
        drop trigger branches_one_main on branches;
        drop function one_main_branch();
        drop trigger audit_entries_append_only on audit_entries;
        drop trigger payments_append_only on payments;
        drop function append_only();
        """);
}
