using System.Buffers.Binary;
using System.Security.Cryptography;
using WowDash.Data;

namespace WowDash.Web.Access;

/// <summary>Time-based codes (RFC 6238: SHA-1, 30 s, six digits), one step of clock drift allowed each way.</summary>
static class Totp
{
    const int StepSeconds = 30;
    const int Drift = 1;

    /// <summary>The time step the code belongs to, so that it can be used up; null for a wrong code.</summary>
    public static long? Step(string base32Key, string code, DateTimeOffset now)
    {
        var key = FromBase32(base32Key);
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - Drift; step <= current + Drift; step++)
            if (Secret.Equal(code, Code(key, step))) found = step;
        return found;
    }

    internal static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // what authenticator apps speak
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }

    internal static byte[] FromBase32(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var c in text.ToUpperInvariant())
        {
            if (alphabet.IndexOf(c) is var value && value < 0) continue;
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
