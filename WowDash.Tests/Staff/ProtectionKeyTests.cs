using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data.Centers;
using WowDash.Data.Sessions;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Staff;

public sealed class ProtectionKeyTests
{
    [Fact]
    public async Task Eight_programs_starting_at_once_share_one_first_key_and_read_each_others_cookies()
    {
        var database = await TestServers.NewDatabase();
        var programs = Enumerable.Range(0, 8).Select(_ => Programs.Start(database)).ToList();
        await Task.WhenAll(programs.Select(p => Task.Run(() => p.EnsureProtectionKey())));
        Assert.Equal(1L, await Scalar(database, "select count(*) from protection_keys"));
        var cookies = programs.Select(p => Protector(p).Protect("signed in")).ToList();
        Assert.All(programs, p => Assert.All(cookies, c => Assert.Equal("signed in", Protector(p).Unprotect(c))));
        foreach (var program in programs) await program.DisposeAsync();
    }

    [Fact]
    public async Task No_key_lies_in_the_table_for_all_to_read()
    {
        var database = await TestServers.NewDatabase();
        await using var program = Programs.Start(database);
        await program.EnsureProtectionKey();
        var xml = (string)(await Scalar(database, "select xml from protection_keys"))!;
        Assert.Contains("sealed", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_master_key_reads_what_the_old_one_sealed_while_rotating_and_a_strange_one_does_not()
    {
        var database = await TestServers.NewDatabase();
        string cookie;
        await using (var before = Programs.Start(database, "old key"))
        {
            await before.EnsureProtectionKey();
            cookie = Protector(before).Protect("signed in");
        }

        await using var rotating = Programs.Start(database, "new key", "old key");
        Assert.Equal("signed in", Protector(rotating).Unprotect(cookie));
        await using var strange = Programs.Start(database, "another key");
        Assert.ThrowsAny<CryptographicException>(() => Protector(strange).Unprotect(cookie));
    }

    [Fact]
    public async Task A_bots_token_is_read_only_in_its_own_center()
    {
        await using var program = Programs.Start(await TestServers.NewDatabase());
        await program.EnsureProtectionKey();
        var secrets = program.GetRequiredService<BotSecrets>();
        var stored = secrets.Protect(1, "12345:token");
        Assert.Equal("12345:token", secrets.Read(1, stored));
        Assert.ThrowsAny<CryptographicException>(() => secrets.Read(2, stored));
    }

    static IDataProtector Protector(IServiceProvider program) => program.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    static async Task<object?> Scalar(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
