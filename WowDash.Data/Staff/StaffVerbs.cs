using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Staff;

static class StaffVerbs
{
    /// <summary>The verbs about staff and roles.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddScoped<CreateStaff>().AddScoped<CreatePlatformOwner>().AddScoped<DeactivateStaff>().AddScoped<InviteStaff>().AddScoped<AcceptInvitation>()
        .AddScoped<InviteAgain>().AddScoped<WithdrawInvitation>().AddScoped<ChangeStaff>().AddScoped<ReactivateStaff>().AddScoped<HandOverCenter>()
        .AddScoped<SendPasswordLink>().AddScoped<UsePasswordLink>().AddScoped<ResetSecondFactor>().AddScoped<SaveRole>().AddScoped<SwitchRole>()
        .AddScoped<DeleteRole>();
}
