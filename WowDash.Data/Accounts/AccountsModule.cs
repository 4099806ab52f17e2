using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Accounts;

/// <summary>What people do to their own account.</summary>
static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<AskPasswordLink>().AddScoped<ChangePassword>().AddScoped<ChangeOwnFacts>().AddScoped<ChangeAvatar>();
}
