using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WowDash.Data.Migrations;

/// <summary>Rules the model cannot say: the ledger and the audit log are append-only, and a center that has branches has exactly one main branch.</summary>
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
        """);

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop function another_was_first();
        drop table state_statistics;
        drop table state_home;
        drop trigger branches_one_main on branches;
        drop function one_main_branch();
        drop trigger audit_entries_append_only on audit_entries;
        drop trigger payments_append_only on payments;
        drop function append_only();
        """);
}
