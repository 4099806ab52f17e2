using Microsoft.AspNetCore.Mvc;
using WowDash.Simulator.Api;

namespace WowDash.Simulator.Admin;

/// <summary>A customer's side of a chat over HTTP.</summary>
internal static class ChatEndpoint
{
    /// <summary>Some files larger than any bot may fetch, in one album.</summary>
    const long LargestUpload = 120L << 20;

    public static void Map(RouteGroupBuilder sim)
    {
        var chat = sim.MapGroup("/chats/{bot}/{customer:long}");
        chat.MapGet("/", (World world, string bot, long customer, bool? deleted) => In(world, bot, customer, it => ViewChat.Of(it, deleted ?? false)));
        chat.MapPost("/text", (World world, string bot, long customer, Said said) => In(world, bot, customer, it => ViewMessage.Of(it.Say(said.Text ?? ""))));
        chat.MapPost("/contact", (World world, string bot, long customer, Said said) =>
            In(world, bot, customer, it => ViewMessage.Of(it.ShareContact(said.Phone, said.FirstName, said.UserId))));
        chat.MapPost("/voice", (World world, string bot, long customer, Said said) => In(world, bot, customer, it => ViewMessage.Of(it.SendVoice(seconds: said.Seconds ?? 3))));
        chat.MapPost("/sticker", (World world, string bot, long customer, Said said) => In(world, bot, customer, it => ViewMessage.Of(it.SendSticker(said.Emoji ?? "👍"))));
        chat.MapPost("/location", (World world, string bot, long customer, Said said) =>
            In(world, bot, customer, it => ViewMessage.Of(it.SendLocation(said.Latitude ?? 41.3111, said.Longitude ?? 69.2797))));
        chat.MapPost("/edit", (World world, string bot, long customer, Said said) =>
            In(world, bot, customer, it => it.Edit(said.MessageId ?? 0, said.Text ?? "") is { } edited ? ViewMessage.Of(edited) : null));
        chat.MapPost("/tap", (World world, string bot, long customer, Said said) =>
            In(world, bot, customer, it => new { id = it.Tap(said.MessageId ?? 0, said.Data ?? said.Text ?? "", said.Forged ?? false).Id }));
        chat.MapPost("/press", (World world, string bot, long customer, Said said) => In(world, bot, customer, it => ViewMessage.Of(it.Press(said.Text ?? ""))));
        chat.MapPost("/block", (World world, string bot, long customer) => In(world, bot, customer, it => { it.Block(); return new { it.Blocked }; }));
        chat.MapPost("/unblock", (World world, string bot, long customer) => In(world, bot, customer, it => { it.Unblock(); return new { it.Blocked }; }));
        chat.MapPost("/files", Files).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestUpload));
    }

    /// <summary>Form fields: any files, "as" = photo or document, "caption".</summary>
    static async Task<IResult> Files(World world, string bot, long customer, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var uploads = new List<Upload>();
        foreach (var file in form.Files)
            uploads.Add(await BotEndpoint.ReadUpload(file));
        return In(world, bot, customer, it => it.SendAlbum([.. uploads.Select(file => (file.FileName, file.Content, (string?)file.Mime))],
            form["as"] == "photo", form["caption"].ToString() is { Length: > 0 } words ? words : null).Select(ViewMessage.Of));
    }

    static IResult In<T>(World world, string bot, long customer, Func<SimChat, T> act)
    {
        if (world.FindBot(bot) is not { } found || world.FindCustomer(customer) is not { } person)
            return Results.NotFound();
        try
        {
            return Results.Json(act(found.ChatWith(person)));
        }
        catch (InvalidOperationException refusal)
        {
            return Results.Json(new { error = refusal.Message }, statusCode: 409);
        }
    }
}
