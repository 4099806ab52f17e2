using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Customers;

static class CustomersVerbs
{
    /// <summary>The verbs about what the center knows of its customers.</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddScoped<RegisterCustomer>().AddScoped<ChangeProfile>().AddScoped<MarkUnreachable>().AddScoped<InviteToAgency>().AddScoped<EditCustomer>()
        .AddScoped<BlockCustomer>().AddScoped<MergeCustomers>().AddScoped<SplitCustomers>().AddScoped<SaveAgency>().AddScoped<SwitchAgency>().AddScoped<AddWalkIn>();
}
