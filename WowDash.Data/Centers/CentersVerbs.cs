using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Centers;

static class CentersVerbs
{
    /// <summary>The verbs about centers, their branches and bots.</summary>
    public static IServiceCollection AddCenters(this IServiceCollection services) => services
        .AddScoped<CreateCenter>().AddScoped<ConnectBot>().AddScoped<RotateWebhookSecret>().AddScoped<SaveBranch>().AddScoped<SaveBranchSettings>()
        .AddScoped<SwitchBranch>().AddScoped<ChangeMainBranch>().AddScoped<SaveCenterSettings>().AddScoped<ChangeLogo>()
        .AddScoped<ChangeCenterStatus>().AddScoped<OpenCenter>();
}
