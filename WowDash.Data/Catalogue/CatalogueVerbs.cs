using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Catalogue;

static class CatalogueVerbs
{
    /// <summary>The verbs about the price list and what it costs to work.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddScoped<SaveService>().AddScoped<SaveDocument>().AddScoped<SaveLanguage>().AddScoped<SaveExpense>().AddScoped<SwitchCatalogueItem>()
        .AddScoped<MoveCatalogueItem>().AddScoped<CopyPriceList>().AddScoped<SaveGeneralExpense>().AddScoped<SettleGeneralExpense>();
}
