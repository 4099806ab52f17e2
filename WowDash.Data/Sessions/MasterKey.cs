using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Settings;

namespace WowDash.Data.Sessions;

/// <summary>SECRET_KEY at work: AES-256-GCM over the secrets inside data-protection keys. SECRET_KEY_OLD only reads.</summary>
sealed class MasterKey(WowDashSettings settings) : IXmlEncryptor
{
    const int NonceSize = 12;
    const int TagSize = 16;

    readonly byte[][] keys = [.. new[] { settings.SecretKey, settings.SecretKeyOld }.Where(s => !string.IsNullOrEmpty(s)).Select(s => Derive(s!))];

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(keys[0], TagSize);
        aes.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length));
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(box)), typeof(MasterKeyReader));
    }

    /// <exception cref="CryptographicException">Sealed by a master key that is not set any more, or tampered with.</exception>
    public XElement Decrypt(XElement element)
    {
        var box = Convert.FromBase64String(element.Value);
        foreach (var key in keys)
        {
            var plain = new byte[box.Length - NonceSize - TagSize];
            using var aes = new AesGcm(key, TagSize);
            try
            {
                aes.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), plain);
                return XElement.Parse(Encoding.UTF8.GetString(plain));
            }
            catch (AuthenticationTagMismatchException)
            {
                // the other key may fit
            }
        }

        throw new CryptographicException("A data-protection key was sealed by another master key: set SECRET_KEY_OLD to the former SECRET_KEY.");
    }

    static byte[] Derive(string secret) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "wowdash data-protection keys"u8.ToArray());
}

/// <summary>What data protection creates, by the name it stored, to read what <see cref="MasterKey"/> sealed.</summary>
sealed class MasterKeyReader(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => services.GetRequiredService<MasterKey>().Decrypt(encryptedElement);
}
