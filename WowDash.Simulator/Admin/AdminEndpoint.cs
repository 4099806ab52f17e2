namespace WowDash.Simulator.Admin;

/// <summary>What a test or an operator of the demo asks of the stand-in itself.</summary>
internal static class AdminEndpoint
{
    static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { "image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp" };

    public static void Map(WebApplication app)
    {
        var sim = app.MapGroup("/_sim");
        sim.MapGet("/", (World world) => new { bots = world.Bots.Count(), customers = world.Customers.Count(), pending = world.Bots.Sum(bot => bot.Updates.Count), limits = world.Limits, calls = world.Calls.Counters });
        sim.MapGet("/bots", (World world) => world.Bots.Select(View));
        sim.MapPost("/bots", (World world, NewBot bot) =>
        {
            var made = world.CreateBot(bot.Username, bot.Name, bot.Token);
            return new { made.Id, made.Token, made.Username, name = made.Me.FirstName };
        });
        sim.MapGet("/customers", (World world) => world.Customers);
        sim.MapPost("/customers", (World world, NewCustomer it) => world.CreateCustomer(it.FirstName, it.Phone, it.Username, it.LanguageCode, it.LastName, it.Id));
        sim.MapPost("/channels", (World world, NewChannel it) => world.CreateChannel(it.Title, it.Username, it.Type ?? "channel"));
        sim.MapPost("/bots/{bot}/revoke", (World world, string bot, bool? on) => WithBot(world, bot, it => it.Revoked = on ?? true));
        sim.MapPost("/bots/{bot}/jump", (World world, string bot, long to) => WithBot(world, bot, it => it.Updates.NextId = to));
        sim.MapPost("/bots/{bot}/updates", async (World world, string bot, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return WithBot(world, bot, it => it.Updates.AddRaw(body.ToArray()));
        });
        sim.MapGet("/quiet", async (World world, string? bot, int? withinMs, int? settleMs) => new
        {
            quiet = await world.WaitUntilQuiet(TimeSpan.FromMilliseconds(withinMs ?? 10_000), TimeSpan.FromMilliseconds(settleMs ?? 0), bot is null ? null : world.FindBot(bot))
        });
        sim.MapGet("/calls", (World world, string? bot, string? method, long? chat, long? since) =>
            world.Calls.Find(bot is null ? null : world.FindBot(bot)?.Id ?? 0, method, chat, since ?? 0));
        sim.MapDelete("/calls", (World world) => world.Calls.Clear());
        sim.MapGet("/faults", (World world) => world.Faults.Active);
        sim.MapPost("/faults", (World world, Fault fault) => world.Faults.Add(fault));
        sim.MapDelete("/faults", (World world) => world.Faults.Clear());
        sim.MapDelete("/faults/{id:long}", (World world, long id) => world.Faults.Remove(id));
        sim.MapPost("/limits", (World world, bool on) => world.Limits = on);
        sim.MapGet("/events", EventStream.Write);
        sim.MapGet("/files/{id}", Content);
        sim.MapGet("/chats", (World world, long customer) => world.Bots.Select(bot => ViewListed.Of(bot, customer)));
        ChatEndpoint.Map(sim);
    }

    /// <summary>Pictures to be seen, anything else to be saved: nothing a person sent may run in the page's name.</summary>
    static IResult Content(HttpContext http, World world, string id)
    {
        if (world.Files.FindAny(id) is not { } file)
            return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return file.Kind == "photos" && Pictures.Contains(file.Mime)
            ? Results.Stream(world.Files.Open(file), file.Mime)
            : Results.Stream(world.Files.Open(file), "application/octet-stream", file.Name);
    }

    static ViewBot View(SimBot bot) =>
        new(bot.Id, bot.Username, bot.Me.FirstName, bot.Revoked, bot.Updates.Webhook?.Url.OriginalString, bot.Updates.Count, bot.Updates.NextId);

    static IResult WithBot(World world, string name, Action<SimBot> act)
    {
        if (world.FindBot(name) is not { } bot)
            return Results.NotFound();
        act(bot);
        return Results.Json(View(bot));
    }
}
