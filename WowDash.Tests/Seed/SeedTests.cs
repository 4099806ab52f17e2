using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data.Centers;
using WowDash.Data.Seed;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Seed;

public sealed class SeedTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task The_demo_is_complete_consistent_and_made_once()
    {
        var seed = platform.Services.GetRequiredService<SeedDemo>();
        var access = await seed.Run();
        var before = await Rows();
        Assert.Equivalent(access, await seed.Run());
        Assert.Equal(before, await Rows());
        Assert.Equal(14, before["regions"]);

        foreach (var center in (await platform.Services.GetRequiredService<PlatformQueries>().Centers()).Select(c => c.Id))
        {
            var orders = await platform.Read(center, db => db.Orders.Include(o => o.Payments).AsNoTracking().OrderBy(o => o.Number).ToListAsync());
            Assert.InRange(orders.Count, 30, 60);
            Assert.Equal(Enumerable.Range(1, orders.Count), orders.Select(o => o.Number));
            Assert.All(orders, o => Assert.Equal(o.Payments.Sum(p => p.Effect), o.Received));
            Assert.All(orders, o => Assert.Equal(o.Breakdown.Total, o.Total));
            Assert.True(orders.Select(o => o.Status).Distinct().Count() >= 4, "a demo shows orders in many states");
            Assert.All(orders, o => Assert.True(o.CreatedAt <= platform.Clock.GetUtcNow()));
        }
    }

    [Fact]
    public async Task The_printed_passwords_sign_in_and_the_printed_bots_are_connected()
    {
        var access = await platform.Services.GetRequiredService<SeedDemo>().Run();
        await using var scope = platform.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var person in access.SignIns) Assert.True(await accounts.CheckPasswordAsync((await accounts.FindByEmailAsync(person.Email))!, person.Password), person.Email);
        var (routes, secrets) = (await platform.Services.GetRequiredService<PlatformQueries>().Bots(), platform.Services.GetRequiredService<BotSecrets>());
        Assert.All(access.Bots, bot => Assert.Contains(routes, r => r.Username == bot.Username && secrets.Read(r.CenterId, r.ProtectedToken) == bot.Token));
    }

    async Task<Dictionary<string, long>> Rows()
    {
        await using var source = NpgsqlDataSource.Create(platform.ConnectionString);
        await using var tables = source.CreateCommand("select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1");
        await using var reader = await tables.ExecuteReaderAsync();
        var rows = new Dictionary<string, long>();
        while (await reader.ReadAsync())
        {
            var table = reader.GetString(0);
            await using var count = source.CreateCommand($"select count(*) from {table}");
            rows[table] = (long)(await count.ExecuteScalarAsync())!;
        }

        return rows;
    }
}
