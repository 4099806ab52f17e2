using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Data.Tenancy;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Access;

/// <summary>Two centers: ours, whose rows have small ids, and a foreign one, in which the first row of every table has the same large id that no row of ours has.
/// People of every system role, one with no rights at all, and the platform's owner.</summary>
public sealed class MatrixOffice : IAsyncLifetime
{
    /// <summary>Id of the foreign center's first row in every table, and number of its first order.</summary>
    public const long Foreign = 1_000_001;

    internal DashboardServer Server { get; } = new();

    internal List<Handler> Handlers { get; private set; } = [];

    internal long ForeignCenter { get; private set; }

    /// <summary>Accounts by role.</summary>
    internal Dictionary<string, (long Account, IReadOnlySet<Permission> Permissions)> People { get; } = [];

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        Handlers = await Handler.All(Server.Worker.Services);
        await Ours();
        await Execute("do $$ declare s record; begin for s in select schemaname, sequencename from pg_sequences where schemaname = 'public' loop perform setval(format('%I.%I', s.schemaname, s.sequencename)::regclass, 1000000); end loop; end $$");
        var foreign = await TestCenter.Create(Server);
        ForeignCenter = foreign.Id;
        await Execute($"update center_counters set last_order_number = 1000000 where center_id = {foreign.Id}");
        await foreign.NewOrder();
        await foreign.Read(db => Fill(db, foreign.Branch.Id, foreign.Owner.RoleId));
    }

    public Task DisposeAsync() => ((IAsyncLifetime)Server).DisposeAsync();

    internal Visitor As(string role) => new(Server, People[role].Account, role == "Platform" ? Server.Center : null);

    /// <summary>All rows of a center, a line for each table. What only grows (audit, events, mails) is left out.</summary>
    internal async Task<string> Snapshot(long center)
    {
        var tables = await Server.Read(center, db => Task.FromResult(db.Model.GetEntityTypes().Where(e => typeof(ICenterOwned).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).Distinct().Order().ToList()));
        var sql = string.Join(" union all ", tables.Except(["live_events", "center_counters", "owed_messages"]).Append("centers").Select(t =>
            $"select '{t} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as line from {t} t where {(t == "centers" ? "id" : "center_id")} = {center}"));
        return string.Join('\n', (await Rows($"select line from ({sql}) lines order by 1")).Order());
    }

    /// <summary>Tables that hold a word somewhere.</summary>
    internal async Task<List<string>> Holding(string word)
    {
        var tables = await Rows("select table_name::text from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'qrtz%'");
        return await Rows(string.Join(" union all ", tables.Select(t => $"select '{t}' where exists (select 1 from \"{t}\" t where t::text like '%{word}%')")));
    }

    async Task Ours()
    {
        await Server.Read(Server.Center, async db =>
        {
            await db.StaffMembers.ExecuteUpdateAsync(set => set.SetProperty(s => s.BranchId, (long?)null));
            db.Roles.Add(new Role { Name = "Nobody" });
            await db.SaveChangesAsync();
            return await Fill(db, await db.Branches.OrderBy(b => b.Id).Select(b => b.Id).FirstAsync(), await db.Roles.Where(r => r.System == SystemRole.Staff).Select(r => r.Id).SingleAsync());
        });
        var nobody = await Server.Read(Server.Center, db => db.Roles.Where(r => r.Name == "Nobody").Select(r => r.Id).SingleAsync());
        _ = (await Server.In(Server.Center, p => p.GetRequiredService<CreateStaff>().Run(Actor.Operator, new NewStaff { Email = "nobody@registon.demo", Password = DashboardServer.Password, Name = "Nobody", RoleId = nobody }))).Value;
        foreach (var (role, email) in new[] { ("Owner", DashboardServer.Owner), ("Manager", DashboardServer.Manager), ("Staff", DashboardServer.Staff), ("Nobody", "nobody@registon.demo") })
        {
            var person = await Server.Read(Server.Center, db => db.StaffMembers.Include(s => s.Role).SingleAsync(s => s.Account.Email == email));
            People[role] = (person.AccountId, person.Role.Permissions.ToHashSet());
        }

        People["Platform"] = (await Server.Read(Server.Center, db => db.Users.Where(u => u.IsPlatformOwner).Select(u => u.Id).FirstAsync()), Permissions.All.ToHashSet());
    }

    // rows that centers have only when people have made them
    static async Task<int> Fill(WowDashDb db, long branch, long role)
    {
        db.Expenses.Add(new Expense { BranchId = branch, Name = Text.Same("Notary"), Original = 10_000 });
        db.GeneralExpenses.Add(new GeneralExpense { Category = "Rent", Amount = 5, On = new DateOnly(2026, 11, 1), Paid = true });
        db.StaffInvitations.Add(new StaffInvitation { Email = $"invited{branch}@x.uz", RoleId = role, TokenHash = Secret.Hash($"t{branch}"), By = "x", ExpiresAt = DateTimeOffset.MaxValue.AddYears(-10) });
        return await db.SaveChangesAsync();
    }

    async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    async Task<List<string>> Rows(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
