using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data.Centers;
using WowDash.Data.Orders;
using WowDash.Data.Settings;
using WowDash.Data.Tables;
using WowDash.Data.Tenancy;

namespace WowDash.Data;

/// <summary>Wires the business: tables, the tenant of a unit of work, the verbs.</summary>
public static class DataModule
{
    /// <summary>Adds WowDash.Data. One scope is one unit of work.</summary>
    public static IServiceCollection AddWowDashData(this IServiceCollection services, WowDashSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => NpgsqlDataSource.Create(settings.Database));
        services.AddScoped<CurrentCenter>();
        services.AddDbContext<WowDashDb>((provider, options) => options.UseWowDash(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddDataProtection().SetApplicationName("wowdash");
        services.AddSingleton<BotSecrets>();
        return services
            .AddScoped<ChangeOrderStatus>();
    }

    /// <summary>Opens a unit of work for one center.</summary>
    public static AsyncServiceScope InCenter(this IServiceProvider services, long centerId)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCenter>().Choose(centerId);
        return scope;
    }
}
