using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Orders;

/// <summary>Finds what drafts ask for, in one question to the database however many they are. What the catalogue says is remembered by the process with the versions of its
/// rows; the question says whether these are still the versions, and only what is new is read.</summary>
public sealed class DraftOffers
{
    const int MostRemembered = 10_000;

    // Selected, the arrays have no length for the planner: knowing that there is one draft it would plan for each question anew, which takes longer than answering it.
    const string Asking =
        """
        select exists (select from orders o where o.center_id = d.center and o.draft_id = d.draft), c.name, c.blocked, c.telegram_user_id is not null,
            exists (select from agencies a where a.center_id = d.center and a.id = c.agency_id and a.active), center.xmin, t.xmin, s.xmin, b.xmin, l.xmin,
            exists (select from service_languages p where p.center_id = d.center and p.service_id = d.service and p.language_id = d.language)
        from unnest((select $1::bigint[]), (select $2::uuid[]), (select $3::bigint[]), (select $4::bigint[]), (select $5::bigint[]), (select $6::bigint[]), (select $7::bigint[])) with ordinality
            as d (center, draft, customer, branch, service, document, language, place)
            left join centers center on center.id = d.center
            left join customers c on c.center_id = d.center and c.id = d.customer
            left join document_types t on t.center_id = d.center and t.id = d.document
            left join services s on s.center_id = d.center and s.id = d.service
            left join branches b on b.center_id = d.center and b.id = d.branch
            left join target_languages l on l.center_id = d.center and l.id = d.language
        order by d.place
        """;

    // translated once for the process
    readonly Func<WowDashDb, long, long, long, long, long, Task<Offered?>> find = EF.CompileAsyncQuery(
        (WowDashDb db, long center, long branch, long service, long document, long language) => db.Centers.AsNoTracking().Where(c => c.Id == center).Select(c => new Offered(
            c,
            db.DocumentTypes.FirstOrDefault(d => d.Id == document && d.ServiceId == service && d.Active),
            db.Services.Where(s => s.Id == service && s.BranchId == branch && s.Active).Select(s => new ServiceTerms(s.Charging, s.NamesInWriting, s.RowVersion)).FirstOrDefault(),
            db.Branches.Where(b => b.Id == branch && b.Active).Select(b => new BranchTerms(b.Hours, b.RowVersion)).FirstOrDefault(),
            db.TargetLanguages.FirstOrDefault(l => l.Id == language && l.Active && db.ServiceLanguages.Any(s => s.ServiceId == service && s.LanguageId == l.Id)))).SingleOrDefault());

    readonly ConcurrentDictionary<Wanted, Offered> remembered = new();

    /// <summary>One for each draft; null where its center has no such customer.</summary>
    internal async Task<IReadOnlyList<DraftOffer?>> Of(WowDashDb db, IReadOnlyList<AskedOrder> asked, CancellationToken ct)
    {
        if (db.Center.IsChosen && asked.FirstOrDefault(a => a.CenterId != db.Center.Id) is { } other)
            throw new CenterViolation($"A draft of center {other.CenterId} cannot be placed as center {db.Center.Id}.");
        var answers = await Ask(db, asked, ct);
        var offers = new List<DraftOffer?>(asked.Count);
        for (var i = 0; i < asked.Count; i++)
            offers.Add(answers[i].Customer is { } customer ? new(answers[i].Placed, customer, await Catalogue(db, Wanted.By(asked[i]), answers[i].Versions)) : null);
        return offers;
    }

    async Task<Offered?> Catalogue(WowDashDb db, Wanted wanted, Versions? now)
    {
        if (now is not null && remembered.TryGetValue(wanted, out var known) && known.Versions == now) return known;
        // the catalogue is read by its center only
        if (!db.Center.IsChosen) return null;
        var read = await find(db, wanted.CenterId, wanted.BranchId, wanted.ServiceId, wanted.DocumentTypeId, wanted.LanguageId) ?? throw new InvalidOperationException("The center is gone.");
        if (remembered.Count >= MostRemembered) remembered.Clear();
        // what is not offered is asked for again each time
        if (read.Versions is not null) remembered[wanted] = read;
        return read;
    }

    static async Task<List<Answer>> Ask(WowDashDb db, IReadOnlyList<AskedOrder> asked, CancellationToken ct)
    {
        await using var command = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = Asking;
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. asked.Select(a => a.CenterId)] });
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. asked.Select(a => a.Draft.DraftId)] });
        foreach (var id in (Func<OrderDraft, long>[])[d => d.CustomerId, d => d.BranchId, d => d.ServiceId, d => d.DocumentTypeId, d => d.TargetLanguageId])
            command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. asked.Select(a => id(a.Draft))] });
        await using var row = await command.ExecuteReaderAsync(ct);
        var answers = new List<Answer>(asked.Count);
        while (await row.ReadAsync(ct)) answers.Add(Read(row));
        return answers;
    }

    static Answer Read(NpgsqlDataReader row) => new(
        row.GetBoolean(0),
        row.IsDBNull(1) ? null : new(row.GetString(1), row.GetBoolean(2), row.GetBoolean(3), row.GetBoolean(4)),
        Enumerable.Range(5, 5).Any(row.IsDBNull) || !row.GetBoolean(10) ? null
            : new(row.GetFieldValue<uint>(5), row.GetFieldValue<uint>(6), row.GetFieldValue<uint>(7), row.GetFieldValue<uint>(8), row.GetFieldValue<uint>(9)));

    sealed record Wanted(long CenterId, long BranchId, long ServiceId, long DocumentTypeId, long LanguageId)
    {
        public static Wanted By(AskedOrder asked) => new(asked.CenterId, asked.Draft.BranchId, asked.Draft.ServiceId, asked.Draft.DocumentTypeId, asked.Draft.TargetLanguageId);
    }

    sealed record Answer(bool Placed, DraftCustomer? Customer, Versions? Versions);
}

/// <summary>For whom a draft is, and what it asks for.</summary>
/// <param name="Placed">The draft is an order already.</param>
/// <param name="Offered">Null when its center has to read it, which this unit of work is not.</param>
sealed record DraftOffer(bool Placed, DraftCustomer Customer, Offered? Offered);

/// <param name="Reachable">The customer has a chat.</param>
sealed record DraftCustomer(string Name, bool Blocked, bool Reachable, bool IsAgency);

/// <summary>What the catalogue says to a draft. A part that is not offered, or does not belong with the others, is null.</summary>
sealed record Offered(Center Center, DocumentType? Document, ServiceTerms? Service, BranchTerms? Branch, TargetLanguage? Language)
{
    /// <summary>Of the rows it was read from; null where something is not offered.</summary>
    public Versions? Versions { get; } = Document is null || Service is null || Branch is null || Language is null ? null
        : new(Center.RowVersion, Document.RowVersion, Service.RowVersion, Branch.RowVersion, Language.RowVersion);
}

/// <summary>What a service asks of an order.</summary>
sealed record ServiceTerms(Charging Charging, bool NamesInWriting, uint RowVersion);

/// <summary>What a branch gives to one.</summary>
sealed record BranchTerms(WeekHours Hours, uint RowVersion);

/// <summary>Which rows an offer was read from, each in its latest version.</summary>
readonly record struct Versions(uint Center, uint Document, uint Service, uint Branch, uint Language);
