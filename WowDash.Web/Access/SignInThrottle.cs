using System.Collections.Concurrent;

namespace WowDash.Web.Access;

/// <summary>Counts failed sign-ins per address and per e-mail as typed, whether or not somebody has it, so that the answer tells nothing about who exists.
/// Kept in this worker's memory; the account's own lockout, in the database, holds over all workers.</summary>
sealed class SignInThrottle(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    const int TriesPerEmail = 5;
    const int TriesPerAddress = 50;
    const int MostKeys = 100_000;

    readonly ConcurrentDictionary<string, Tries> tries = new(StringComparer.Ordinal);

    public bool IsClosed(string email, string address) => Count(Email(email)) >= TriesPerEmail || Count(Address(address)) >= TriesPerAddress;

    public void Failed(string email, string address)
    {
        if (tries.Count > MostKeys) Forget();
        Add(Email(email));
        Add(Address(address));
    }

    /// <summary>A try that named nobody.</summary>
    public void FailedFrom(string address) => Add(Address(address));

    /// <summary>A right password opens the e-mail again; what an address has tried on others stays counted.</summary>
    public void Succeeded(string email) => tries.TryRemove(Email(email), out _);

    int Count(string key) => tries.TryGetValue(key, out var counted) && counted.Until > clock.GetUtcNow() ? counted.Count : 0;

    void Add(string key)
    {
        var now = clock.GetUtcNow();
        tries.AddOrUpdate(key, _ => new(1, now + Window), (_, old) => old.Until > now ? old with { Count = old.Count + 1 } : new(1, now + Window));
    }

    void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, counted) in tries)
            if (counted.Until <= now) tries.TryRemove(key, out _);
        if (tries.Count > MostKeys) tries.Clear();
    }

    static string Email(string email) => "e:" + email.Trim().ToUpperInvariant();

    static string Address(string address) => "a:" + address;

    sealed record Tries(int Count, DateTimeOffset Until);
}
