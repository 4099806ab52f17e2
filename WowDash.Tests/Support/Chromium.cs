using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Support;

/// <summary>Debian's Chromium, driven by Playwright; no browser is downloaded.</summary>
sealed class Chromium : IAsyncDisposable
{
    readonly IPlaywright playwright;

    Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> Launch()
    {
        SetDefaultExpectTimeout((float)Eventually.Limit.TotalMilliseconds);
        var driver = await Playwright.CreateAsync();
        return new(driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            // nothing may be looked up outside this machine
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
