using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace WowDash.Data.Centers;

/// <summary>Bot tokens and webhook secrets at rest: data protection (keys in PostgreSQL, encrypted by the master key) with the center bound in,
/// so that a row copied to another center cannot be read there.</summary>
public sealed class BotSecrets(IDataProtectionProvider protection)
{
    /// <summary>What is stored.</summary>
    public byte[] Protect(long centerId, string secret) => For(centerId).Protect(Encoding.UTF8.GetBytes(secret));

    /// <summary>What was protected for this center.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Another center's, or the keys are gone.</exception>
    public string Read(long centerId, byte[] stored) => Encoding.UTF8.GetString(For(centerId).Unprotect(stored));

    IDataProtector For(long centerId) => protection.CreateProtector("bot", $"center {centerId}");
}
