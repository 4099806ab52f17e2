using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace WowDash.Simulator.Api;

/// <summary>The two addresses a bot program talks to.</summary>
internal static class BotEndpoint
{
    const long LargestUpload = 50L << 20;

    public static void Map(WebApplication app)
    {
        // not "bot{token}": routing looks for those letters from the end, and tokens may hold them too
        app.MapMethods("/{bot}/{method}", ["GET", "POST"], (HttpContext http, World world, string bot, string method) => Call(http, world, Token(bot), method));
        app.MapGet("/file/{bot}/{**path}", (HttpContext http, World world, string bot, string path) => Download(http, world, Token(bot), path));
    }

    // empty, and so no token, where the address begins otherwise
    static string Token(string bot) => bot.StartsWith("bot", StringComparison.Ordinal) ? bot["bot".Length..] : "";

    static async Task Call(HttpContext http, World world, string token, string method)
    {
        if (!World.IsToken(token))
        {
            await Answer(http, ApiResult.Fail(404, "Not Found"));
            return;
        }
        if (!world.TryBot(token, out var bot))
        {
            await Answer(http, ApiResult.Fail(401, "Unauthorized"));
            return;
        }
        var (call, fault) = await Read(http, world, bot, method);
        var result = fault ?? await BotMethods.Run(call!);
        if (result is null)
            http.Abort();
        else
            await Answer(http, result);
    }

    static async Task<(BotCall? Call, ApiResult? Fault)> Read(HttpContext http, World world, SimBot bot, string method)
    {
        var request = http.Request;
        if (request.ContentLength > LargestUpload + (1 << 20))
            return (null, ApiResult.Fail(413, "Request Entity Too Large"));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var uploads = new Dictionary<string, Upload>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
            fields[name] = value.ToString();
        if (request.HasFormContentType)
        {
            http.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions
            {
                MultipartBodyLengthLimit = LargestUpload + (2 << 20),
                ValueLengthLimit = 8 << 20
            }));
            var form = await request.ReadFormAsync(http.RequestAborted);
            foreach (var (name, value) in form)
                fields[name] = value.ToString();
            foreach (var file in form.Files)
            {
                if (file.Length > LargestUpload)
                    return (null, ApiResult.Fail(413, "Request Entity Too Large"));
                uploads[file.Name] = await ReadUpload(file);
            }
        }
        else if (request.ContentLength is not (null or 0) || request.Headers.TransferEncoding.Count > 0)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, http.RequestAborted);
            if (Fields(body.ToArray()) is not { } read)
                return (null, ApiResult.Bad("can't parse JSON object"));
            foreach (var (name, value) in read)
                fields[name] = value;
        }
        return (new BotCall(world, bot, method, fields, uploads) { Gone = http.RequestAborted }, null);
    }

    internal static async Task<Upload> ReadUpload(IFormFile file)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content);
        var name = Path.GetFileName(file.FileName);
        return new Upload(name, string.IsNullOrEmpty(file.ContentType) ? Media.MimeOf(name) : file.ContentType, content);
    }

    /// <summary>Members of a JSON object; texts as they are, anything else as JSON. Null when it is no object.</summary>
    internal static Dictionary<string, string>? Fields(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
                if (member.Value.ValueKind != JsonValueKind.Null)
                    fields[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
            return fields;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static Task Answer(HttpContext http, ApiResult result)
    {
        http.Response.StatusCode = result.Status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = result.Body.Length;
        if (result.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = $"{seconds}";
        return http.Response.Body.WriteAsync(result.Body).AsTask();
    }

    static Task Download(HttpContext http, World world, string token, string path)
    {
        if (!World.IsToken(token) || !world.TryBot(token, out var bot))
            return Answer(http, ApiResult.Fail(401, "Unauthorized"));
        if (world.Files.Linked(bot, path) is not { } file)
            return Answer(http, ApiResult.Fail(404, "Not Found"));
        return Results.Stream(world.Files.Open(file), "application/octet-stream").ExecuteAsync(http);
    }
}
