using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One customer: who they are, what they ordered, paid and owe.</summary>
[Needs(Permission.ViewCustomers, Permission.ManageCustomers)]
sealed class CustomerPage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Name { get; set; }
        public string? Phone { get; set; }
        public Language Language { get; set; }
        public long? BranchId { get; set; }
        public long? AgencyId { get; set; }
        public string? Tags { get; set; }
        public string? Notes { get; set; }
        public bool MarketingOptOut { get; set; }
    }

    public sealed record Double(long Id, string Name, string Phone, int Orders, decimal Received, decimal Owes);

    /// <summary>An entry that went into this one, and can be taken out again.</summary>
    public sealed record MergedOne(long Merge, string Name, string Phone, int Orders, string By, DateTimeOffset At);

    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new();

    /// <summary>What was typed to find the other entry of this person.</summary>
    [FromQuery(Name = "double")]
    public string? Typed { get; set; }

    public Customer Customer { get; private set; } = null!;
    public CustomerHistory History { get; private set; } = null!;
    public IReadOnlyList<Double>? Doubles { get; private set; }
    public IReadOnlyList<MergedOne> Merged { get; private set; } = [];
    public IReadOnlyList<(string Value, string Words)> Branches { get; private set; } = [];
    public IReadOnlyList<(string Value, string Words)> Agencies { get; private set; } = [];
    public string? Agency { get; private set; }
    public string? Branch { get; private set; }
    public bool HasThread { get; private set; }
    public bool MayChange => viewer.May(Permission.ManageCustomers);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Seen = Current;
        Form = new()
        {
            Name = Customer.Name,
            Phone = PhoneNumber.Show(Customer.Phone),
            Language = Customer.Language,
            BranchId = Customer.BranchId,
            AgencyId = Customer.AgencyId,
            Tags = string.Join(", ", Customer.Tags),
            Notes = Customer.Notes,
            MarketingOptOut = Customer.MarketingOptOut,
        };
        return Page();
    }

    [ActNeeds(Permission.ManageCustomers)]
    public async Task<IActionResult> OnPost([FromServices] EditCustomer verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Readable()) return Page();
        var edited = await verb.Run(viewer.Actor, Id, new CustomerWishes
        {
            Name = Form.Name ?? "",
            Phone = Form.Phone ?? "",
            Language = Form.Language,
            BranchId = Form.BranchId,
            AgencyId = Form.AgencyId,
            Tags = Form.Tags,
            Notes = Form.Notes,
            MarketingOptOut = Form.MarketingOptOut,
        }, Seen, ct);
        if (edited.Done) return Follow(null, FormTexts.Saved, Here);
        return Refused(edited.Refusal, ("customer.name", "Form.Name"), ("phone", "Form.Phone"), ("customer.phone-taken", "Form.Phone"), ("customer.branch", "Form.BranchId"),
            ("customer.tags", "Form.Tags"), ("customer.notes", "Form.Notes")) ?? Page();
    }

    [ActNeeds(Permission.ManageCustomers)]
    public async Task<IActionResult> OnPostBlock([FromServices] BlockCustomer verb, [FromQuery] bool blocked, CancellationToken ct)
    {
        var done = await verb.Run(viewer.Actor, Id, blocked, ct);
        var name = done.Done ? done.Value.Name : "";
        return Follow(done.Refusal, (blocked ? CustomerTexts.BlockedNow : CustomerTexts.UnblockedNow).With(name), Here, undo: $"{Here}?handler=Block&blocked={(blocked ? "false" : "true")}");
    }

    [ActNeeds(Permission.ManageCustomers)]
    public async Task<IActionResult> OnPostMerge([FromServices] MergeCustomers verb, [FromForm] long other, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var merged = await verb.Run(viewer.Actor, Id, other, ct);
        return Follow(merged.Refusal, CustomerTexts.Merged, Here, undo: merged.Done ? $"{Here}?handler=SplitLast" : null);
    }

    /// <summary>Takes an entry out again that was merged into this one.</summary>
    [ActNeeds(Permission.ManageCustomers)]
    public async Task<IActionResult> OnPostSplit([FromServices] SplitCustomers verb, [FromForm] long merge, CancellationToken ct)
    {
        if (!await Load(ct) || !await Merges().AnyAsync(m => m.Id == merge, ct)) return NotFound();
        return Follow((await verb.Run(viewer.Actor, merge, ct)).Refusal, CustomerTexts.SplitNow, Here);
    }

    /// <summary>The same for what was merged last, a moment ago.</summary>
    [ActNeeds(Permission.ManageCustomers)]
    public async Task<IActionResult> OnPostSplitLast([FromServices] SplitCustomers verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var merge = await Merges().OrderByDescending(m => m.Id).Select(m => m.Id).FirstOrDefaultAsync(ct);
        return Follow((await verb.Run(viewer.Actor, merge, ct)).Refusal, CustomerTexts.SplitNow, Here);
    }

    IQueryable<CustomerMerge> Merges() => db.CustomerMerges.AsNoTracking().Where(m => m.KeptId == Id && m.SplitAt == null && m.At > viewer.Now - MergeCustomers.Undoable);

    string Here => $"/customers/{Id}";

    async Task<bool> Load(CancellationToken ct)
    {
        if (await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, ct) is not { } customer) return false;
        (Customer, Current) = (customer, customer.RowVersion);
        History = await CustomerHistory.Of(db, viewer, db.Customers.Where(c => c.Id == Id), ct) with { All = "/orders?q=" + Uri.EscapeDataString(customer.Phone) };
        HasThread = viewer.May(Permission.AnswerCustomers) && await db.MessageThreads.AnyAsync(t => t.CustomerId == Id, ct);
        await LoadChoices(ct);
        if (MayChange)
            Merged = [.. (await Merges().OrderByDescending(m => m.Id).Take(5).Join(db.Customers.EvenMerged(), m => m.GoneId, c => c.Id, (m, c) => new { Merge = m, c.Name, c.Phone }).ToListAsync(ct))
                .Select(x => new MergedOne(x.Merge.Id, x.Name, x.Phone, x.Merge.Parts.Orders.Count, x.Merge.By, x.Merge.At))];
        if (MayChange && !string.IsNullOrWhiteSpace(Typed))
            Doubles = await db.Customers.AsNoTracking().Named(Typed).Where(c => c.Id != Id && c.TelegramUserId == null).OrderByDescending(c => c.Id).Take(5)
                .Select(c => new Double(c.Id, c.Name, c.Phone, db.Orders.Count(o => o.CustomerId == c.Id),
                    db.Orders.Where(o => o.CustomerId == c.Id).Sum(o => o.Received), db.Orders.Where(o => o.CustomerId == c.Id && o.Status != OrderStatus.Cancelled).Sum(o => o.Left))).ToListAsync(ct);
        return true;
    }

    async Task LoadChoices(CancellationToken ct)
    {
        var branches = await db.Branches.Where(b => b.Active || b.Id == Customer.BranchId).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(ct);
        var agencies = await db.Agencies.Where(a => a.Active || a.Id == Customer.AgencyId).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        Branches = [.. branches.Select(b => ($"{b.Id}", b.Name))];
        Agencies = [.. agencies.Select(a => ($"{a.Id}", a.Name))];
        Branch = branches.FirstOrDefault(b => b.Id == Customer.BranchId)?.Name;
        Agency = agencies.FirstOrDefault(a => a.Id == Customer.AgencyId)?.Name;
    }
}
