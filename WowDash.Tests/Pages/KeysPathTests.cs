using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using WowDash.Web.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>What lets somebody in besides their password: a second factor they have lost, and a passkey.</summary>
public sealed class KeysPathTests(Desk desk) : DeskTests(desk)
{
    const string Security = "/account/security";

    [Theory]
    [InlineData(DashboardServer.Owner, SystemRole.Manager, Language.Uz)]
    [InlineData(DashboardServer.Manager, SystemRole.Staff, Language.Ru)]
    public async Task Who_has_lost_their_phone_comes_in_by_the_password_once_somebody_has_reset_their_second_factor(string email, SystemRole role, Language language)
    {
        var who = await Newcomer(role, Language.En);
        var theirs = await Open();
        await theirs.SignIn(who, Password);
        await theirs.GotoAsync(Security);
        await theirs.AddSecondFactor(Password);
        var elsewhere = await Open();
        await elsewhere.SignIn(who, Password);
        await Expect(elsewhere.GetByTestId("sign-in-code")).ToBeVisibleAsync();

        var page = await Open(email, language);
        await page.GotoAsync("/staff");
        await page.GetByTestId("person").Filter(new() { HasText = who }).Locator("td a").First.Press();
        await page.Press("reset-second");
        await page.Sees("toast", StaffTexts.SecondReset.In(language));
        await Expect(page.GetByTestId("reset-second")).ToHaveCountAsync(0);
        await theirs.GotoAsync("/orders");
        Assert.Contains("/sign-in", theirs.Url, StringComparison.Ordinal);
        await theirs.SignIn(who, Password);
        await theirs.Sees("me", "Nargiza Yangi");
        Assert.False(await Read(db => db.Users.Where(u => u.Email == who).Select(u => u.TwoFactorEnabled).SingleAsync()));
    }

    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.Ru)]
    public async Task A_passkey_is_made_renamed_signs_in_alone_and_is_removed(Language language)
    {
        var email = await Newcomer(SystemRole.Manager, language);
        // passkeys belong to a name, and an address of numbers is none
        var page = await OpenAt($"http://localhost:{new Uri(Office.Worker.Urls.First()).Port}");
        await AddAuthenticator(page);
        await page.SignIn(email, Password);
        await page.GotoAsync(Security);
        await page.Locator("#passkey-name").FillAsync("Noutbuk");
        await page.Locator("#passkey-password").FillAsync(Password);
        await page.GetByTestId("passkey-add").ClickAsync();
        await Expect(page.Locator("[data-testid=passkey] input[name=name]")).ToHaveValueAsync("Noutbuk");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/orders");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
        await page.GetByTestId("sign-in-passkey").ClickAsync();
        await page.Sees("me", "Nargiza Yangi");
        Assert.EndsWith("/orders", page.Url, StringComparison.Ordinal);

        await page.GotoAsync(Security);
        await page.Press("passkey-remove");
        await Expect(page.GetByTestId("passkey")).ToHaveCountAsync(0);
    }

    // the browser's own authenticator, which says yes by itself
    static async Task AddAuthenticator(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
