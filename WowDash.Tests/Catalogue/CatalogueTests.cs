using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Catalogue;

public sealed class CatalogueTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task A_changed_price_is_for_new_orders_only()
    {
        var center = await TestCenter.Create(platform);
        var before = await center.NewOrder();
        var saved = await center.Run((SaveDocument verb) => verb.Run(center.AsManager, center.Diploma.Id, Document(center) with { Ordinary = new Prices(70_000, 1, 1) }));
        Assert.True(saved.Done);
        Assert.Equal(50_000, (await center.Order(before.Id)).Total);
        Assert.Equal(70_000, (await center.NewOrder()).Total);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_who_was_first()
    {
        var center = await TestCenter.Create(platform);
        var seen = await center.Read(db => db.DocumentTypes.Where(d => d.Id == center.Diploma.Id).Select(d => d.RowVersion).SingleAsync());
        Assert.True((await center.Run((SaveDocument verb) => verb.Run(center.AsManager, center.Diploma.Id, Document(center) with { EstimatedDays = 5 }, seen))).Done);
        var late = await center.Run((SaveDocument verb) => verb.Run(center.AsOwner, center.Diploma.Id, Document(center) with { EstimatedDays = 9 }, seen));
        Assert.Equal(Meanwhile.Changed, late.Refusal?.Id);
        Assert.Contains(center.Manager.Name, late.Refusal!.Text.En, StringComparison.Ordinal);
        Assert.Equal(5, await center.Read(db => db.DocumentTypes.Where(d => d.Id == center.Diploma.Id).Select(d => d.EstimatedDays).SingleAsync()));
    }

    [Fact]
    public async Task What_orders_point_at_is_switched_off_and_on_again_but_never_removed()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        foreach (var (kind, id) in new[] { (CatalogueKind.Service, center.Translation.Id), (CatalogueKind.Document, center.Diploma.Id), (CatalogueKind.Language, center.English.Id) })
        {
            Assert.True((await center.Run((SwitchCatalogueItem verb) => verb.Run(center.AsOwner, kind, id, false))).Done);
            Assert.Equal("order.not-offered", (await center.Place(center.Draft(await center.NewCustomer()))).Refusal?.Id);
            Assert.NotNull(await center.Order(order.Id));
            Assert.True((await center.Run((SwitchCatalogueItem verb) => verb.Run(center.AsOwner, kind, id, true))).Done);
        }

        Assert.True((await center.Place(center.Draft(await center.NewCustomer()))).Done);
    }

    [Fact]
    public async Task Entries_move_one_place_at_a_time_and_stop_at_the_ends()
    {
        var center = await TestCenter.Create(platform);
        Task<Outcome<CatalogueItem>> Move(long id, bool up) => center.Run((MoveCatalogueItem verb) => verb.Run(center.AsOwner, CatalogueKind.Language, id, up));
        Task<List<string>> Codes() => center.Read(db => db.TargetLanguages.OrderBy(l => l.Position).ThenBy(l => l.Id).Select(l => l.Code).ToListAsync());
        Assert.Equal(["en", "de"], await Codes());
        await Move(center.German.Id, up: true);
        Assert.Equal(["de", "en"], await Codes());
        await Move(center.German.Id, up: true);
        Assert.Equal(["de", "en"], await Codes());
        await Move(center.German.Id, up: false);
        Assert.Equal(["en", "de"], await Codes());
    }

    [Fact]
    public async Task A_price_list_is_copied_once_however_often_it_is_asked_for()
    {
        var center = await TestCenter.Create(platform);
        var to = (await center.Run((SaveBranch verb) => verb.Run(center.AsOwner, null, new BranchWishes { Name = "Second" }))).Value.Id;
        Task<Outcome<List<PriceListCopy>>> Preview() => center.Run((CopyPriceList verb) => verb.Preview(center.AsOwner, center.Branch.Id, to));
        Assert.Equal(2, (await Preview()).Value.Count);
        var copies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => center.Run((CopyPriceList verb) => verb.Run(center.AsOwner, center.Branch.Id, to))));
        Assert.Equal([0, 0, 2], copies.Select(c => c.Value.Count).Order());
        Assert.Empty((await Preview()).Value);

        var copied = await center.Read(db => db.Services.Include(s => s.Documents).Include(s => s.Languages).Where(s => s.BranchId == to).ToListAsync());
        Assert.Equal(2, copied.Count);
        var diploma = copied.Single(s => s.Charging is Charging.PerPage);
        Assert.Equal((new Prices(50_000, 30_000, 10_000), 2), (diploma.Documents.Single().Ordinary, diploma.Languages.Count));
        await center.Run((SaveDocument verb) => verb.Run(center.AsOwner, null, Document(center) with { Name = Text.Same("Passport") }));
        Assert.Equal("Passport", (await Preview()).Value.Single().Documents.Single().Name.En);
        Assert.Equal("catalogue.same-branch", (await center.Run((CopyPriceList verb) => verb.Run(center.AsOwner, to, to))).Refusal?.Id);
    }

    [Fact]
    public async Task Who_is_bound_to_a_branch_changes_that_branchs_prices_only()
    {
        var center = await TestCenter.Create(platform);
        var second = (await center.Run((SaveBranch verb) => verb.Run(center.AsOwner, null, new BranchWishes { Name = "Second" }))).Value.Id;
        var bound = center.AsManager with { BranchId = second };
        Assert.Equal("catalogue.not-found", (await center.Run((SaveDocument verb) => verb.Run(bound, center.Diploma.Id, Document(center)))).Refusal?.Id);
        Assert.Equal("catalogue.not-found", (await center.Run((SwitchCatalogueItem verb) => verb.Run(bound, CatalogueKind.Service, center.Translation.Id, false))).Refusal?.Id);
        Assert.Equal("catalogue.whole-center", (await center.Run((SwitchCatalogueItem verb) => verb.Run(bound, CatalogueKind.Language, center.English.Id, false))).Refusal?.Id);
        Assert.True((await center.Run((SaveService verb) => verb.Run(bound, null, new ServiceWishes { BranchId = second, Name = Text.Same("Own") }))).Done);
        Assert.Equal("permission", (await center.Run((SaveService verb) => verb.Run(center.AsClerk, null, new ServiceWishes { BranchId = second, Name = Text.Same("Own") }))).Refusal?.Id);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        var center = await TestCenter.Create(platform);
        Task<Outcome<DocumentType>> Save(DocumentWishes wishes) => center.Run((SaveDocument verb) => verb.Run(center.AsOwner, null, wishes));
        Assert.Equal("catalogue.name", (await Save(Document(center) with { Name = Text.Same(" ") })).Refusal?.Id);
        Assert.Equal("catalogue.amount", (await Save(Document(center) with { Agency = new Prices(-1, 0, 0) })).Refusal?.Id);
        Assert.Equal("catalogue.amount", (await Save(Document(center) with { Agency = new Prices(0.001m, 0, 0) })).Refusal?.Id);
        Assert.Equal("catalogue.days", (await Save(Document(center) with { EstimatedDays = 400 })).Refusal?.Id);
        var language = new LanguageWishes { Code = "de", Name = Text.Same("German"), Ordinary = new(0, 0, 0), Agency = new(0, 0, 0) };
        Assert.Equal("catalogue.code-taken", (await center.Run((SaveLanguage verb) => verb.Run(center.AsOwner, null, language))).Refusal?.Id);
        Assert.Equal("catalogue.code", (await center.Run((SaveLanguage verb) => verb.Run(center.AsOwner, null, language with { Code = "<de>" }))).Refusal?.Id);
    }

    [Fact]
    public async Task A_debt_has_its_day_and_a_mistake_is_taken_out_and_brought_back()
    {
        var center = await TestCenter.Create(platform);
        var today = DateOnly.FromDateTime(platform.Clock.GetUtcNow().Date);
        var rent = new GeneralExpenseWishes { Category = "Ijara", Amount = 5_000_000, On = today, Paid = false };
        Assert.Equal("expense.due", (await center.Run((SaveGeneralExpense verb) => verb.Run(center.AsOwner, null, rent))).Refusal?.Id);
        Assert.Equal("file.content", (await center.Run((SaveGeneralExpense verb) => verb.Run(center.AsOwner, null, rent with { Paid = true, Receipt = new MemoryStream("no picture"u8.ToArray()) }))).Refusal?.Id);
        var saved = (await center.Run((SaveGeneralExpense verb) => verb.Run(center.AsOwner, null, rent with { DueOn = today.AddDays(5), Receipt = new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]) }))).Value;
        Assert.NotNull(saved.ReceiptFileId);
        foreach (var fate in new[] { ExpenseFate.Paid, ExpenseFate.Removed, ExpenseFate.Restored })
            Assert.True((await center.Run((SettleGeneralExpense verb) => verb.Run(center.AsOwner, saved.Id, fate))).Done);
        var now = await center.Read(db => db.GeneralExpenses.SingleAsync());
        Assert.Equal((true, false), (now.Paid, now.Removed));
    }

    static DocumentWishes Document(TestCenter center) => new()
    {
        ServiceId = center.Translation.Id,
        Name = Text.Same("Diploma"),
        Ordinary = new Prices(50_000, 30_000, 10_000),
        Agency = new Prices(40_000, 20_000, 5_000),
        EstimatedDays = 2,
    };
}
