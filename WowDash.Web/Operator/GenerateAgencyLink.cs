using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;

namespace WowDash.Web.Operator;

sealed class GenerateAgencyLink : OperatorCommand
{
    readonly Argument<string> center = new("center") { Description = "The center's slug." };
    readonly Argument<string> agency = new("agency") { Description = "The agency's name or id." };
    readonly Option<TimeSpan?> valid = new("--valid") { Description = "How long the link can be used: 12h, 7d (the usual), at most 90d.", CustomParser = Age };
    readonly Option<bool> dryRun = DryRunOption();
    readonly Option<bool> json = JsonOption();

    public GenerateAgencyLink() : base("generate-agency-link", "Makes a one-time link by which somebody becomes a member of an agency. It is shown once.")
    {
        Add(center);
        Add(agency);
        foreach (var option in (Option[])[valid, dryRun, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = OperatorServices.Data(ReadSettings());
        await using var scope = services.InCenter(await services.CenterOf(line.GetRequiredValue(center), ct));
        var wanted = line.GetRequiredValue(agency);
        var found = await Find(scope.ServiceProvider.GetRequiredService<WowDashDb>(), wanted, ct);
        if (line.GetValue(dryRun))
        {
            Console.WriteLine($"A link for {found.Name} would be made.");
            return 0;
        }

        var link = (await scope.ServiceProvider.GetRequiredService<InviteToAgency>().Run(Actor.Operator, found.Id, line.GetValue(valid), ct)).OrRefuse();
        if (line.GetValue(json)) PrintJson(new { agency = link.Agency, link = link.Link.AbsoluteUri, link.ExpiresAt });
        else Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{link.Link.AbsoluteUri}  ({link.Agency}, once, until {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC)"));
        return 0;
    }

    static async Task<Agency> Find(WowDashDb db, string wanted, CancellationToken ct)
    {
        var id = long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var found = await db.Agencies.AsNoTracking().Where(a => a.Active && (a.Id == id || a.Name == wanted)).ToListAsync(ct);
        if (found is [var only]) return only;
        var names = await db.Agencies.Where(a => a.Active).OrderBy(a => a.Name).Select(a => $"{a.Name} ({a.Id})").Take(50).ToListAsync(ct);
        throw new CommandRefused(found.Count > 1 ? $"Several agencies are called {wanted}: give the id. {string.Join(", ", found.Select(a => a.Id))}"
            : names.Count == 0 ? "This center has no agencies yet." : $"There is no agency {wanted}. Agencies: {string.Join(", ", names)}");
    }

    static TimeSpan? Age(ArgumentResult result)
    {
        if (Settings.Spans.Read(result.Tokens.Single().Value) is { } span) return span;
        result.AddError("--valid is a time such as 12h or 7d.");
        return null;
    }
}
