using Microsoft.EntityFrameworkCore;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>Two people with the same thing open: who comes second reads by whom it was changed and when, and loses nothing. Every form is in
/// <see cref="Access.TwoAtOneFormTests"/>.</summary>
public sealed class SameFormPathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.En)]
    public async Task An_order_changed_by_a_colleague_is_shown_as_it_stands_beside_what_was_typed(Language language)
    {
        var order = await Office.NewOrder();
        var (first, second) = (await Open(DashboardServer.Owner, Language.Ru), await Open(DashboardServer.Manager, language));
        foreach (var page in new[] { first, second }) await page.GotoAsync($"/orders/{order.Number}/edit");
        await first.Write("copies", "7");
        await first.Write("reason", "ещё копии");
        await first.Press("save");
        await first.WaitForURLAsync($"**/orders/{order.Number}");

        await second.Write("copies", "4");
        await second.Write("note", "Juma kuni <kerak>");
        await second.Write("reason", "four copies");
        await second.Press("save");
        await second.Sees("conflict", "Dilnoza Karimova");
        Assert.Matches(@"\d\d:\d\d", await second.GetByTestId("conflict").InnerTextAsync());
        await Expect(second.GetByTestId("copies")).ToHaveValueAsync("4");
        await Expect(second.GetByTestId("note")).ToHaveValueAsync("Juma kuni <kerak>");
        await Expect(second.Locator("#order-form")).ToContainTextAsync(Web.Pages.OrderFormTexts.NowStands.With(7).In(language));
        Assert.Equal((7, null), await Now());

        // told, they decide
        await second.Write("copies", "7");
        await second.Press("save");
        await second.WaitForURLAsync($"**/orders/{order.Number}");
        Assert.Equal((7, "Juma kuni <kerak>"), await Now());

        Task<(int Copies, string? Note)> Now() => Read(async db => await db.Orders.Where(o => o.Id == order.Id).Select(o => new ValueTuple<int, string?>(o.Copies, o.Note)).SingleAsync());
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.Uz)]
    public async Task A_customers_card_changed_by_a_colleague_is_not_overwritten(Language language)
    {
        var customer = (await Office.NewOrder()).CustomerId;
        var (first, second) = (await Open(DashboardServer.Owner, Language.En), await Open(DashboardServer.Manager, language));
        foreach (var page in new[] { first, second }) await page.GotoAsync($"/customers/{customer}");
        await first.Fill("Form.Notes", "Calls before noon");
        await first.Press("save");
        await second.Fill("Form.Notes", "Kechqurun yozsin");
        await second.Press("save");
        await second.Sees("problem", "Dilnoza Karimova");
        await Expect(second.Locator("main [name='Form.Notes']")).ToHaveValueAsync("Kechqurun yozsin");
        Assert.Equal("Calls before noon", await Notes());
        await second.Press("save");
        Assert.Equal("Kechqurun yozsin", await Notes());

        Task<string?> Notes() => Read(db => db.Customers.Where(c => c.Id == customer).Select(c => c.Notes).SingleAsync());
    }
}
