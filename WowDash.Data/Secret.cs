using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WowDash.Data;

/// <summary>Unguessable tokens and their comparison.</summary>
public static class Secret
{
    /// <summary>A random token of <paramref name="bytes"/> bytes (256 bits unless told) in base64url: <c>A-Z a-z 0-9 _ -</c>.</summary>
    public static string New(int bytes = 32) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    /// <summary>SHA-256 of a token, for tokens that are looked up but need not be read back.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Compares in constant time; a missing value equals nothing.</summary>
    public static bool Equal(string? given, string? expected) =>
        !string.IsNullOrEmpty(given) && !string.IsNullOrEmpty(expected)
        && CryptographicOperations.FixedTimeEquals(Hash(given), Hash(expected));
}
