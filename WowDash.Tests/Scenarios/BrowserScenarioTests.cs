using Microsoft.Playwright;
using WowDash.Bots.Menu;
using WowDash.Bots.Ordering;
using WowDash.Data.Orders;
using WowDash.Tests.Files;
using WowDash.Tests.Pages;
using WowDash.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Scenarios;

/// <summary>The main job in two browsers at once: the customer on the chat page, the clerk on the dashboard, both without a reload.</summary>
public sealed class BrowserScenarioTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_customer_orders_and_a_clerk_takes_the_money_and_both_see_it_live(bool polling)
    {
        await using var installation = await TestInstallation.Start(polling: polling);
        await using var chromium = await Chromium.Launch();
        var customer = await ChatPage.Open(chromium.Browser, installation);
        var clerk = await Clerk.SignIn(chromium.Browser, installation);

        await customer.Register();
        await customer.Order();
        await customer.SendFiles();
        await Expect(customer.LastMessage).ToContainTextAsync("250\u2009000");
        await customer.Tap(SummaryTexts.Yes.Uz);

        // the clerk's open list shows the order by itself
        await clerk.OpenOrders();
        await customer.Tap(SummaryTexts.Card.Uz);
        await customer.Sees("8600 1234 5678 9012");
        var row = clerk.Page.GetByTestId("order-row").First;
        await Expect(row).ToHaveAttributeAsync("data-number", "43");
        await Expect(row).ToContainTextAsync("5 × 2");
        await Expect(row).ToContainTextAsync("250\u2009000");

        await customer.SendPhoto(await clerk.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }));
        await Expect(row).ToContainTextAsync(OrderStatus.PaymentReceived.Name().Uz);
        await clerk.Page.GetByTestId("order-link").First.ClickAsync();
        await Expect(clerk.Page.GetByTestId("receipt-image")).ToBeVisibleAsync();
        await clerk.Press("receipt-verify");
        await customer.Sees("to‘lov tasdiqlandi");

        await clerk.Press("assign-me");
        await clerk.Press("status-InProgress");
        await customer.Sees("ish boshlandi");
        await clerk.Press("status-Ready");
        await customer.Sees("tayyor! Olib ketishingiz mumkin");
        await clerk.Press("status-Completed");
        await customer.Sees("yakunlandi");
        await Expect(clerk.Page.GetByTestId("order-status").First).ToContainTextAsync(OrderStatus.Completed.Name().Uz);

        Assert.Empty(customer.Complaints);
        Assert.Empty(clerk.Complaints);
    }

    sealed class ChatPage(IPage page) : Watched(page)
    {
        ILocator Messages => Page.GetByTestId("messages");

        public ILocator LastMessage => Messages.Locator("[data-testid=message][data-from=bot]").Last;

        public static async Task<ChatPage> Open(IBrowser browser, TestInstallation installation)
        {
            var aziza = installation.World.CreateCustomer("Aziza", "+998901234567", languageCode: "uz");
            var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 420, Height = 800 } });
            var chat = new ChatPage(await context.NewPageAsync());
            await chat.Page.GotoAsync($"{installation.SimulatorUrl}/?customer={aziza.Id}&bot={installation.FirstBot.Username}");
            await chat.Page.GetByTestId("start").ClickAsync();
            return chat;
        }

        public async Task Register()
        {
            await Tap("O‘zbek");
            await Type("Aziza Karimova");
            await Page.GetByTestId("contact").ClickAsync();
            await Page.GetByTestId("contact-confirm").ClickAsync();
            await Tap("Chilonzor");
        }

        public async Task Order()
        {
            await Page.GetByTestId("reply-button").Filter(new() { HasText = MenuTexts.Order.Uz }).ClickAsync();
            foreach (var label in new[] { "Notarial tarjima", "Ingliz", "Pasport", "2", OrderingTexts.AsInPassport.Uz }) await Tap(label);
            await Expect(LastMessage).ToContainTextAsync("Hujjatlarni yuboring");
        }

        /// <summary>A PDF of four pages, a picture that is deleted again, a PDF of one page; then done.</summary>
        public async Task SendFiles()
        {
            await Upload("pasport.pdf", "application/pdf", SampleFiles.Pdf(4));
            await Sees("4 sahifa");
            await SendPhoto(Pictures.Jpeg);
            await Sees("5 sahifa");
            await Upload("manzil.pdf", "application/pdf", SampleFiles.Pdf(1));
            await Sees("6 sahifa");
            await Tap(OrderingTexts.DeleteFile.Uz);
            await Tap(".jpg");
            await Sees("5 sahifa");
            await Tap(OrderingTexts.Done.Uz);
        }

        public async Task SendPhoto(byte[] jpeg)
        {
            await Upload("chek.jpg", "image/jpeg", jpeg);
            await Page.GetByTestId("as-photo").ClickAsync();
        }

        public Task Tap(string label) => Messages.GetByTestId("inline-button").Filter(new() { HasText = label }).Last.ClickAsync();

        /// <summary>Waits until a message of the bot says this.</summary>
        public Task Sees(string words) => Expect(Messages.Locator("[data-testid=message][data-from=bot]").Filter(new() { HasText = words }).Last).ToBeVisibleAsync();

        async Task Type(string words)
        {
            await Expect(LastMessage).ToContainTextAsync("murojaat qilaylik");
            await Page.GetByTestId("input").FillAsync(words);
            await Page.GetByTestId("send").ClickAsync();
        }

        Task Upload(string name, string type, byte[] content) =>
            Page.GetByTestId("file-input").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });
    }

    sealed class Clerk(IPage page) : Watched(page)
    {
        public static async Task<Clerk> SignIn(IBrowser browser, TestInstallation installation)
        {
            var sign = installation.Access.SignIns.Single(s => s.Email == "owner@registon.demo");
            var context = await browser.NewContextAsync(new() { BaseURL = installation.Workers[0].Url, ViewportSize = new() { Width = 1360, Height = 850 } });
            var clerk = new Clerk(await context.NewPageAsync());
            await clerk.Page.SignIn(sign.Email, sign.Password);
            await Expect(clerk.Page.GetByTestId("me")).ToBeVisibleAsync();
            return clerk;
        }

        public async Task OpenOrders()
        {
            await Page.GotoAsync("/orders");
            await Expect(Page.GetByTestId("order-row").First).ToHaveAttributeAsync("data-number", "42");
        }

        public Task Press(string testId) => Page.GetByTestId(testId).First.ClickAsync();
    }

    /// <summary>A page whose console is listened to.</summary>
    abstract class Watched
    {
        protected Watched(IPage page)
        {
            Page = page;
            page.Watch(Complaints.Add);
        }

        public IPage Page { get; }

        public List<string> Complaints { get; } = [];
    }
}
