using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WowDash.Data.Sessions;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Pages;

/// <summary>The demo's dashboard with a Telegram of its own, and one browser in which everybody is signed in once: for all tests that walk pages as people do.</summary>
public sealed class Desk : IAsyncLifetime
{
    readonly Dictionary<string, IBrowserContext> contexts = [];
    Chromium chromium = null!;

    internal BotOffice Office { get; } = new();

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)Office).InitializeAsync();
        chromium = await Chromium.Launch();
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await ((IAsyncLifetime)Office).DisposeAsync();
    }

    /// <summary>A browser of somebody who is not signed in.</summary>
    internal Task<IBrowserContext> Stranger(string? address = null) => chromium.Browser.NewContextAsync(new() { BaseURL = address ?? Office.Worker.Urls.First(), ViewportSize = new() { Width = 1360, Height = 850 } });

    /// <summary>Somebody's browser, with the dashboard in a language.</summary>
    internal async Task<IBrowserContext> Of(string email, Language language)
    {
        await Office.Read(Office.Center, db => db.Users.Where(u => u.Email == email).ExecuteUpdateAsync(set => set.SetProperty(u => u.Language, language)));
        if (contexts.TryGetValue(email, out var known)) return known;
        var account = await Office.Read(Office.Center, db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
        await using var scope = Office.Services.CreateAsyncScope();
        var (key, context) = ((await scope.ServiceProvider.GetRequiredService<StaffSessions>().Open(account, null, "127.0.0.1", "test")).Key, await Stranger());
        await context.AddCookiesAsync([new() { Name = "wowdash", Value = key, Url = Office.Worker.Urls.First() }]);
        return contexts[email] = context;
    }
}

[CollectionDefinition("Desk")]
public sealed class DeskCollection : ICollectionFixture<Desk>;
