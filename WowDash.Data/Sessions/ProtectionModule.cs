using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace WowDash.Data.Sessions;

/// <summary>Data protection of all processes of an installation: one set of keys, in PostgreSQL, sealed by the master key.</summary>
public static class ProtectionModule
{
    const long FirstKeyLock = 0x57_4F_57_4B_45_59; // "WOWKEY"
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    internal static void AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("wowdash").SetDefaultKeyLifetime(Lifetime);
        services.AddSingleton<MasterKey>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new PgKeyRepository(provider.GetRequiredService<NpgsqlDataSource>());
            options.XmlEncryptor = provider.GetRequiredService<MasterKey>();
        }));
    }

    /// <summary>Makes sure that a key exists before anything is protected. Every process calls it after migration, at its start: without it, processes that
    /// start together each make a first key and cannot read what the others protect.</summary>
    public static async Task EnsureProtectionKey(this IServiceProvider services, CancellationToken ct = default)
    {
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var take = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection, transaction) { Parameters = { new() { Value = FirstKeyLock } } })
            await take.ExecuteNonQueryAsync(ct);
        var (keys, now) = (services.GetRequiredService<IKeyManager>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (!keys.GetAllKeys().Any(k => !k.IsRevoked && k.ActivationDate <= now && k.ExpirationDate > now)) keys.CreateNewKey(now, now + Lifetime);
        await transaction.CommitAsync(ct);
    }
}
