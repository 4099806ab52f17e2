using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Accounts;

namespace WowDash.Data.Staff;

/// <summary>Accounts of staff: what passwords must be, when an account is locked. Sign-in itself is WowDash.Web's.</summary>
public static class StaffModule
{
    internal const int PasswordLength = 10;

    /// <summary>Adds <see cref="UserManager{TUser}"/> over the accounts table. Part of AddWowDashData; the builder lets the web add to it.</summary>
    public static IdentityBuilder AddStaffAccounts(this IServiceCollection services) => services
        .AddIdentityCore<Account>(options =>
        {
            // length and a list of common ones, no character classes (OWASP ASVS 6.2)
            options.Password = new PasswordOptions
            {
                RequiredLength = PasswordLength,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
                RequiredUniqueChars = 1,
            };
            options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15), AllowedForNewUsers = true };
            options.User.RequireUniqueEmail = true;
            // version 3 has passkeys
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        })
        .AddPasswordValidator<CommonPasswords>()
        .AddDefaultTokenProviders()
        .AddEntityFrameworkStores<WowDashDb>()
        .AddUserStore<AccountStore>();
}
