using Microsoft.Playwright;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Uploads;

/// <summary>The upload page in a real browser, on a phone.</summary>
public sealed class UploadPageTests(UploadOffice office) : IClassFixture<UploadOffice>
{
    [Fact]
    public async Task A_customer_uploads_on_a_phone_and_everybody_can_use_the_page()
    {
        var aziza = await office.AtFiles();
        var address = new Uri(new Uri(office.Worker.Urls.First()), await UploadOffice.Link(aziza));
        await using var chromium = await Chromium.Launch();
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true });
        var looks = await LooksPage.In(context);
        await Check("the form");

        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        await page.GetByTestId("upload-file").SetInputFilesAsync(new FilePayload { Name = "katta.exe", MimeType = "application/pdf", Buffer = SampleFiles.Exe() });
        await page.GetByTestId("upload-send").ClickAsync();
        await Expect(page.GetByTestId("problem")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Русский" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Загрузка файла");
        await page.GetByTestId("upload-file").SetInputFilesAsync(new FilePayload { Name = "katta.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf(12) });
        await page.GetByTestId("upload-send").ClickAsync();
        await Expect(page.GetByTestId("upload-done")).ToContainTextAsync("12 страниц");
        await aziza.Hears("1 ta fayl, 12 sahifa");
        await Check("done");
        Assert.Empty(looks.Complaints);

        async Task Check(string what)
        {
            await looks.Visit(new(what, address.AbsoluteUri));
            await looks.CheckAccess();
            await looks.CheckWidth();
            await looks.CheckTargets();
        }
    }
}
