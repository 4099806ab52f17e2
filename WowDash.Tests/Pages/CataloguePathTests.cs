using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>What a center offers, and what it costs.</summary>
public sealed class CataloguePathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(DashboardServer.Owner, Language.Uz)]
    [InlineData(DashboardServer.Manager, Language.Ru)]
    public async Task A_service_with_a_document_is_offered_priced_switched_off_and_on_again(string email, Language language)
    {
        var (name, branch) = (New("Xizmat"), await MainBranch());
        var page = await Open(email, language);
        await page.GotoAsync($"/catalogue?branch={branch}");
        await page.Press("new-service");
        await page.FillWords("Form.Name", name);
        await page.Press("save");
        var card = page.GetByTestId("service").Filter(new() { HasText = $"{name} {language}" });
        await card.GetByTestId("new-document").Press();
        await page.FillWords("Form.Name", "Hujjat");
        foreach (var (field, price) in new[] { ("First", "70000"), ("Other", "30000"), ("Copy", "10000") }) await page.Fill($"Form.Ordinary.{field}", price);
        await page.Press("save");
        await Expect(card.GetByTestId("document")).ToContainTextAsync(Money.Show(70_000));
        var service = await Read(db => db.Services.AsNoTracking().Include(s => s.Documents).SingleAsync(s => s.Name.En == $"{name} {Language.En}"));
        Assert.Equal((branch, new Prices(70_000, 30_000, 10_000)), (service.BranchId, Assert.Single(service.Documents).Ordinary));

        await page.GotoAsync($"/price?branch={branch}&service={service.Id}&pages=3");
        var chosen = await page.Locator("main #language").InputValueAsync();
        var more = (await Read(db => db.TargetLanguages.AsNoTracking().ToListAsync())).Single(l => $"{l.Id}" == chosen).Ordinary;
        await page.Sees("total", Money.Show(130_000 + more.First + (2 * more.Other)));
        await page.Write("copies", "2");
        await page.Sees("total", Money.Show(150_000 + more.First + (2 * more.Other) + (2 * more.Copy)));

        await page.GotoAsync($"/catalogue?branch={branch}");
        await card.Locator("header button[formaction*='handler=Switch']").Press();
        Assert.False((await Read(db => db.Services.AsNoTracking().SingleAsync(s => s.Id == service.Id))).Active);
        await page.Press("undo");
        Assert.True((await Read(db => db.Services.AsNoTracking().SingleAsync(s => s.Id == service.Id))).Active);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ru)]
    public async Task A_price_list_is_shown_before_it_is_copied_to_another_branch(Language language)
    {
        var (name, branches) = (New("Apostil"), await Read(db => db.Branches.OrderBy(b => b.Id).Select(b => b.Id).ToListAsync()));
        await Read(async db =>
        {
            var service = db.Services.Add(new Service { BranchId = branches[0], Name = Text.Same(name) }).Entity;
            await db.SaveChangesAsync();
            db.DocumentTypes.Add(new DocumentType { ServiceId = service.Id, Name = Text.Same("Diplom"), Ordinary = new Prices(81_000, 1, 1), Agency = new Prices(71_000, 1, 1) });
            return await db.SaveChangesAsync();
        });
        var page = await Open(DashboardServer.Owner, language);
        await page.GotoAsync("/catalogue");
        await page.Press("copy-prices");
        await page.Locator("[name=From]").First.SelectOptionAsync($"{branches[0]}");
        await page.Locator("[name=To]").First.SelectOptionAsync($"{branches[1]}");
        await page.Press("preview");
        await page.Sees("plan", name);
        await page.Sees("plan", $"{Money.Show(81_000)} / {Money.Show(71_000)}");
        await page.PressTwice("copy");
        var copy = await Read(db => db.Services.AsNoTracking().Include(s => s.Documents).SingleAsync(s => s.BranchId == branches[1] && s.Name.Uz == name));
        Assert.Equal(81_000, Assert.Single(copy.Documents).Ordinary.First);
    }

    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.Ru)]
    public async Task A_language_an_expense_and_a_bill_are_written_down_and_the_bill_is_paid(Language language)
    {
        var (name, branch) = (New("Yangi"), await MainBranch());
        var page = await Open(DashboardServer.Owner, language);
        await page.GotoAsync("/catalogue/language");
        await page.Fill("Form.Code", language is Language.Ru ? "kk" : "fa");
        await page.FillWords("Form.Name", name);
        await page.Fill("Form.Ordinary.First", "1500,50");
        await page.Press("save");
        await Expect(page.Locator("main [data-testid=language]").Filter(new() { HasText = $"{name} {language}" })).ToContainTextAsync(Money.Show(1_500.50m));

        await page.GotoAsync($"/catalogue/expense?branch={branch}");
        await page.FillWords("Form.Name", name);
        await page.Fill("Form.Original", "12000");
        await page.Locator("[name='Form.Documents']").First.CheckAsync();
        await page.Press("save");
        await Expect(page.GetByTestId("expense").Filter(new() { HasText = $"{name} {language}" })).ToContainTextAsync(Money.Show(12_000));

        await page.GotoAsync("/catalogue/general-expense");
        await page.Fill("Form.Category", name);
        await page.Fill("Form.Amount", "900000");
        await page.Locator("[name='Form.Paid']").UncheckAsync();
        await page.Fill("Form.DueOn", "2027-01-15");
        await page.Press("save");
        var row = page.GetByTestId("spending").Filter(new() { HasText = name });
        Assert.False((await Bill()).Paid);
        await row.Locator("button[formaction*='fate=Paid']").Press();
        Assert.Equal((true, 900_000), ((await Bill()).Paid, (await Bill()).Amount));
        Assert.Equal(1, await Read(db => db.DocumentExpenses.CountAsync(d => db.Expenses.Any(e => e.Id == d.ExpenseId && e.Name.En == $"{name} {Language.En}"))));

        Task<GeneralExpense> Bill() => Read(db => db.GeneralExpenses.AsNoTracking().SingleAsync(e => e.Category == name));
    }
}
