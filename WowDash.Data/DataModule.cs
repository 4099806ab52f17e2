using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data.Accounts;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Conversations;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Mail;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Seed;
using WowDash.Data.Sessions;
using WowDash.Data.Settings;
using WowDash.Data.Staff;
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
        services.AddSingleton(_ => Connections.Open(settings.Database));
        services.AddSingleton<Listeners>();
        services.AddScoped<CurrentCenter>();
        // the options are the same for all: made once, not for each unit of work
        services.AddDbContext<WowDashDb>((provider, options) => options.UseWowDash(provider.GetRequiredService<NpgsqlDataSource>()), optionsLifetime: ServiceLifetime.Singleton);
        services.AddProtection();
        services.AddStaffAccounts();
        services.AddSingleton<BotSecrets>().AddSingleton<PlatformQueries>().AddSingleton<FileStore>().AddSingleton<PageCounter>().AddSingleton<DraftOffers>();
        return services.AddCenters().AddStaff().AddAccounts().AddCatalogue().AddCustomers().AddOrders().AddPayments().AddFiles().AddMessages()
            .AddScoped<Mails>().AddScoped<StaffSessions>().AddScoped<ClearSessions>().AddScoped<ClearStates>().AddScoped<SeedRegions>().AddSingleton<SeedDemo>();
    }

    /// <summary>Opens a unit of work for one center.</summary>
    public static AsyncServiceScope InCenter(this IServiceProvider services, long centerId)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCenter>().Choose(centerId);
        return scope;
    }
}
