using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace WowDash.Simulator.Page;

/// <summary>The page's own files, which travel inside the program; a browser that has one asks only whether it changed.</summary>
internal sealed class PageFiles
{
    const string Root = "wwwroot/";
    readonly Dictionary<string, PageFile> byName;

    public PageFiles()
    {
        var program = Assembly.GetExecutingAssembly();
        byName = program.GetManifestResourceNames().Where(it => it.StartsWith(Root, StringComparison.Ordinal))
            .ToDictionary(it => it[Root.Length..], it => Read(program, it), StringComparer.Ordinal);
    }

    public IResult Find(string name) => byName.TryGetValue(name, out var file) ? new Sent(file) : Results.NotFound();

    static PageFile Read(Assembly program, string resource)
    {
        using var stream = program.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var type = Media.MimeOf(resource);
        return new PageFile(content, type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type,
            new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\""));
    }

    sealed record PageFile(byte[] Content, string Type, EntityTagHeaderValue Tag);

    sealed class Sent(PageFile file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(file.Content, file.Type, entityTag: file.Tag).ExecuteAsync(httpContext);
        }
    }
}
