using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Tenancy;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Tenancy;

public sealed class TenancyTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    /// <summary>Tables that belong to no center, each for its reason.</summary>
    static readonly string[] Shared =
    [
        "centers", // the tenants themselves
        "regions", // the country's
        "accounts", "account_claims", "account_logins", "account_tokens", "account_passkeys", "staff_sessions", // a sign-in comes before the center is known
        "audit_entries", // also of the platform
        "protection_keys",
        "owed_mails", // also of the platform
    ];

    [Fact]
    public async Task Every_table_is_owned_by_a_center_or_listed_as_shared()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<WowDashDb>().Model;
        Assert.All(model.GetEntityTypes(), entity => Assert.True(
            typeof(ICenterOwned).IsAssignableFrom(entity.ClrType) ^ Shared.Contains(entity.GetTableName()), $"{entity.GetTableName()} is neither owned nor shared, or both"));
        Assert.All(Shared, table => Assert.Contains(model.GetEntityTypes(), e => e.GetTableName() == table));
    }

    [Fact]
    public async Task Every_owned_table_is_filtered_by_its_center()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var owned = scope.ServiceProvider.GetRequiredService<WowDashDb>().Model.GetEntityTypes().Where(e => typeof(ICenterOwned).IsAssignableFrom(e.ClrType));
        Assert.All(owned, entity => Assert.NotEmpty(entity.GetDeclaredQueryFilters()));
    }

    [Fact]
    public async Task Every_foreign_key_between_owned_tables_carries_the_center()
    {
        var keys = await ForeignKeys.Between(platform.ConnectionString);
        Assert.True(keys.Count > 30, $"only {keys.Count} foreign keys were found");
        Assert.All(keys, key => Assert.True(key.CarriesCenter, $"{key.Name} of {key.Table} does not carry the center"));
    }

    [Fact]
    public async Task Reading_without_a_center_throws()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        await Assert.ThrowsAsync<CenterViolation>(() => db.Orders.ToListAsync());
        await Assert.ThrowsAsync<CenterViolation>(() => db.Customers.CountAsync());
    }

    [Fact]
    public async Task A_unit_of_work_has_one_center()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        await using var scope = platform.Services.InCenter(one.Id);
        var current = scope.ServiceProvider.GetRequiredService<CurrentCenter>();
        current.Choose(one.Id);
        Assert.Throws<CenterViolation>(() => current.Choose(other.Id));
    }

    [Fact]
    public async Task One_center_sees_nothing_of_another()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var order = await one.NewOrder();
        Assert.Equal(0, await other.Read(db => db.Orders.CountAsync()));
        Assert.Null(await other.Read(db => db.Orders.SingleOrDefaultAsync(o => o.Id == order.Id)));
        Assert.Equal("order.not-found", (await other.Run((ChangeOrderStatus verb) => verb.Run(other.AsOwner, order.Id, OrderStatus.Cancelled))).Refusal?.Id);
        Assert.Equal("order.not-found", (await other.Run((AssignOrder verb) => verb.Run(other.AsOwner, order.Id, null))).Refusal?.Id);
        Assert.Equal("order.not-found", (await other.Run((CorrectPages verb) => verb.Run(other.AsOwner, order.Id, 2, "why"))).Refusal?.Id);
        Assert.Equal("order.not-found", (await other.Run((RecordPayment verb) => verb.Run(other.AsOwner, order.Id, 1, PaymentMethod.Cash, null, "k"))).Refusal?.Id);
        Assert.Equal("order.not-found", (await other.Run((SubmitReceipt verb) => verb.Run(other.AsOwner, order.Id, null, 1, ReceiptSource.Phone))).Refusal?.Id);
        Assert.Equal("customer.not-found", (await other.Run((ChangeProfile verb) => verb.Run(other.AsOwner, order.CustomerId, new ProfileChange { Name = "Stolen" }))).Refusal?.Id);
    }

    [Fact]
    public async Task Writing_another_centers_row_throws()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var theirs = await one.NewCustomer();
        await other.Read(async db =>
        {
            db.Customers.Update(theirs);
            await Assert.ThrowsAsync<CenterViolation>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Customers.Add(new Customer { CenterId = one.Id, Name = "Planted", Phone = "+998901112233", Language = Language.Uz });
            await Assert.ThrowsAsync<CenterViolation>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Customers.Remove(theirs);
            await Assert.ThrowsAsync<CenterViolation>(() => db.SaveChangesAsync());
            return 0;
        });
    }

    [Fact]
    public async Task PostgreSQL_itself_refuses_a_row_that_points_into_another_center()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        await using var source = NpgsqlDataSource.Create(platform.ConnectionString);
        var pointers = (await ForeignKeys.Between(platform.ConnectionString)).Where(k => k.CarriesCenter).ToList();
        var tried = 0;
        foreach (var key in pointers)
        {
            // every reference of every table, if there is a row on both ends to try it with
            var (mine, theirs) = (await Filled(source, key.Table, one), await Filled(source, key.Target, other));
            if (!mine || !theirs) continue;
            var pointing = $"""
                update {key.Table} set {key.Column} = (select max(id) from {key.Target} where center_id = {other.Id})
                where ctid = (select ctid from {key.Table} where center_id = {one.Id} limit 1)
                """;
            await using var command = source.CreateCommand(pointing);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
            Assert.True(refused.SqlState is PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation, $"{key.Name}: {refused.MessageText}");
            tried++;
        }

        Assert.True(tried >= 20, $"only {tried} of {pointers.Count} foreign keys could be tried");
    }

    [Fact]
    public async Task The_ledger_and_the_audit_log_cannot_be_rewritten()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await center.Run((RecordPayment pay) => pay.Run(center.AsClerk, order.Id, 10_000, PaymentMethod.Cash, null, "k"));
        await using var source = NpgsqlDataSource.Create(platform.ConnectionString);
        foreach (var table in new[] { "payments", "audit_entries" })
            foreach (var sql in new[] { $"update {table} set at = now()", $"delete from {table}" })
            {
                await using var command = source.CreateCommand(sql);
                Assert.Equal(PostgresErrorCodes.RestrictViolation, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
            }
    }

    [Fact]
    public async Task An_act_is_audited_in_its_center()
    {
        var center = await TestCenter.Create(platform);
        await center.Read(async db =>
        {
            db.Audit(center.AsClerk with { Address = "192.0.2.1" }, "test", "something", platform.Clock.GetUtcNow(), new { a = 1 }, new { a = 2 });
            return await db.SaveChangesAsync();
        });
        var entry = await center.Read(db => db.AuditEntries.SingleAsync(a => a.Act == "test"));
        Assert.Equal((center.Id, center.Clerk.Name, center.Clerk.AccountId, "192.0.2.1", """{"a": 2}"""), (entry.CenterId, entry.By, entry.AccountId, entry.Address, entry.After));
    }

    // one row of every kind in both centers would be long: the verbs fill most tables, plain SQL lends a few more
    static async Task<bool> Filled(NpgsqlDataSource source, string table, TestCenter center)
    {
        if (await Count(source, table, center.Id) > 0) return true;
        await Lived(center);
        return await Count(source, table, center.Id) > 0;
    }

    static async Task Lived(TestCenter center)
    {
        if (await center.Read(db => db.Orders.AnyAsync())) return;
        var customer = await center.NewCustomer(agency: true);
        var draft = center.Draft(customer);
        var file = (await center.Run((Data.Files.AcceptFile accept) => accept.Run(Actor.System, Files.FileVerbTests.Incoming(customer.Id, draft.DraftId, 1)))).Value;
        var order = (await center.Place(draft with { FileIds = [file.Id], Source = OrderSource.Staff }, center.AsClerk)).Value;
        var proof = (await center.Run((Data.Files.AcceptFile accept) => accept.Run(Actor.System, Files.FileVerbTests.Incoming(customer.Id, null, 2, "r.jpg", 1, Data.Files.FilePurpose.Receipt)))).Value;
        var receipt = (await center.Run((SubmitReceipt submit) => submit.Run(center.AsClerk, order.Id, proof.Id, 10_000, ReceiptSource.Staff))).Value;
        await center.Run((VerifyReceipt verify) => verify.Run(center.AsClerk, receipt.Id, 10_000));
        await center.Run((AssignOrder assign) => assign.Run(center.AsManager, order.Id, center.Clerk.Id));
        await center.Read(async db =>
        {
            db.OrderFees.Add(new OrderFee { OrderId = order.Id, Amount = 1, Reason = "courier", StaffId = center.Clerk.Id, At = order.CreatedAt });
            db.AgencyInvites.Add(new AgencyInvite { AgencyId = center.Agency.Id, TokenHash = Secret.Hash(Secret.New()), ExpiresAt = order.CreatedAt, UsedById = customer.Id, CreatedById = center.Clerk.Id });
            var expense = new Data.Catalogue.Expense { BranchId = center.Branch.Id, Name = Text.Same("notary") };
            db.Expenses.Add(expense);
            db.GeneralExpenses.Add(new Data.Catalogue.GeneralExpense { BranchId = center.Branch.Id, Category = "rent", ReceiptFileId = file.Id });
            await db.SaveChangesAsync();
            db.DocumentExpenses.Add(new Data.Catalogue.DocumentExpense { DocumentTypeId = center.Diploma.Id, ExpenseId = expense.Id });
            return await db.SaveChangesAsync();
        });
    }

    static async Task<long> Count(NpgsqlDataSource source, string table, long centerId)
    {
        await using var command = source.CreateCommand($"select count(*) from {table} where center_id = {centerId}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
