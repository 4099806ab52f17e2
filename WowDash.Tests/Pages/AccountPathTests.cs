using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using WowDash.Web.Ui;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>One's own account, by people nobody else is.</summary>
public sealed class AccountPathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(SystemRole.Staff, Language.Uz)]
    [InlineData(SystemRole.Manager, Language.En)]
    public async Task A_name_a_picture_a_password_a_second_factor_and_a_device_are_changed(SystemRole role, Language language)
    {
        var email = await Newcomer(role, language);
        var (page, elsewhere) = (await Open(), await Open());
        await page.SignIn(email, Password);
        await elsewhere.SignIn(email, Password);

        await page.GotoAsync("/account");
        await page.Fill("Form.Name", "Nargiza O‘zgargan");
        await page.Fill("Form.Phone", "12");
        await page.Press("save");
        await Expect(page.Locator(".wd-field-problem")).ToBeVisibleAsync();
        await page.Fill("Form.Phone", "90 123-45-67");
        await page.Press("save");
        Assert.Equal("+998901234567", await Read(db => db.StaffMembers.Where(s => s.Account.Email == email).Select(s => s.Phone).SingleAsync()));
        await page.Sees("me", "Nargiza O‘zgargan");
        await page.Locator("#picture").SetInputFilesAsync(new FilePayload { Name = "me.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg });
        await page.Press("upload-picture");
        await Expect(page.GetByTestId("avatar")).ToBeVisibleAsync();
        await page.Locator("#theme").SelectOptionAsync("Dark");
        await page.Press("save-look");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await page.GotoAsync("/account/devices");
        await Expect(page.GetByTestId("session")).ToHaveCountAsync(2);
        await page.Press("end-others");
        await elsewhere.GotoAsync("/account");
        Assert.Contains("/sign-in", elsewhere.Url, StringComparison.Ordinal);

        await page.GotoAsync("/account/security");
        await page.Fill("Form.Current", Password);
        await page.Fill("Form.Wanted", "other quite plain words");
        await page.Press("change-password");
        var recovery = await page.AddSecondFactor("other quite plain words");
        var now = await Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Email == email));
        Assert.Equal((true, Theme.Dark, true), (now.TwoFactorEnabled, now.Theme, now.AvatarPath is not null));

        await elsewhere.SignIn(email, "other quite plain words");
        await elsewhere.Write("sign-in-code", recovery);
        await elsewhere.Press("sign-in-code-submit");
        await elsewhere.Sees("me", "Nargiza O‘zgargan");
        await elsewhere.GotoAsync("/account/security");
        await elsewhere.Locator("[data-testid=second] [name='Form.Password']").FillAsync("other quite plain words");
        await elsewhere.Press("second-off");
        await elsewhere.GetByTestId("me").ClickAsync();
        await elsewhere.Press("sign-out");
        await Expect(elsewhere.GetByTestId("sign-in-email")).ToBeVisibleAsync();
        Assert.False((await Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Email == email))).TwoFactorEnabled);
    }

    [Theory]
    [InlineData(SystemRole.Staff, Language.Ru)]
    public async Task A_forgotten_password_is_asked_for_and_the_language_changed_at_the_top(SystemRole role, Language language)
    {
        var email = await Newcomer(role, language);
        var page = await Open();
        await page.GotoAsync("/sign-in");
        await page.Press("forgot");
        await page.Write("forgot-email", email);
        await page.Press("forgot-submit");
        await Expect(page.GetByTestId("link-asked")).ToBeVisibleAsync();
        Assert.True(await Read(db => db.OwedMails.AnyAsync(m => m.To == email)));
        await page.SignIn(email, Password);
        await page.GetByTestId("language").ClickAsync();
        await page.GetByText(Language.Uz.Name().Uz).Filter(new() { Visible = true }).First.Press();
        Assert.Equal(Language.Uz, await Read(db => db.Users.Where(u => u.Email == email).Select(u => u.Language).SingleAsync()));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "uz");
    }
}
