using Microsoft.AspNetCore.Identity;
using WowDash.Data.Texts;

namespace WowDash.Data.Staff;

/// <summary>A sign-in: e-mail, password, second factor. What the person may do is their <see cref="StaffMember"/> in a center,
/// or <see cref="IsPlatformOwner"/>.</summary>
public sealed class Account : IdentityUser<long>
{
    public required string FullName { get; set; }

    /// <summary>Works on the platform itself: opens, suspends and enters centers.</summary>
    public bool IsPlatformOwner { get; set; }

    /// <summary>Deactivating ends all sessions at once.</summary>
    public bool Active { get; set; } = true;

    public Language Language { get; set; } = Language.Uz;
    public Theme Theme { get; set; } = Theme.System;

    /// <summary>The TOTP time step of the last code accepted: a code counts once (RFC 6238 §5.2).</summary>
    public long LastTotpStep { get; set; }

    /// <summary>Key of their picture in the file store.</summary>
    public string? AvatarPath { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>The look a person chose; system follows the device.</summary>
public enum Theme
{
    System,
    Light,
    Dark,
}
