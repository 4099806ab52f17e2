using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Sessions;
using WowDash.Tests.Dashboard;

namespace WowDash.Tests.Access;

/// <summary>Somebody who comes with a fresh session each time, so that no answer can spoil the next question.</summary>
sealed class Visitor(DashboardServer server, long? accountId, long? centerId) : IDisposable
{
    readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Browser().Address, Timeout = TimeSpan.FromSeconds(30) };
    (string Token, string Cookie)? form;

    public async Task<(HttpStatusCode Status, string? Goes, IDocument Page)> Get(string address) => await Send(HttpMethod.Get, address, null);

    public async Task<(HttpStatusCode Status, string? Goes, IDocument Page)> Post(string address, IEnumerable<(string Name, string Value)> fields)
    {
        form ??= await Form();
        return await Send(HttpMethod.Post, address, fields.Append(("_form", form.Value.Token)));
    }

    public void Dispose() => client.Dispose();

    // a page anybody may open holds a form too; its token is good for the account, whatever the session
    async Task<(string Token, string Cookie)> Form()
    {
        using var request = await Request(HttpMethod.Get, "/welcome", "");
        using var answer = await client.SendAsync(request);
        return Found(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer);
    }

    static (string Token, string Cookie) Found(IDocument page, HttpResponseMessage answer) => (
        page.QuerySelector("input[name=_form]")?.GetAttribute("value") ?? throw new InvalidOperationException("No form on the page: " + page.Title),
        answer.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("wowdash-form=", StringComparison.Ordinal)).Split(';')[0]);

    async Task<(HttpStatusCode Status, string? Goes, IDocument Page)> Send(HttpMethod method, string address, IEnumerable<(string Name, string Value)>? fields)
    {
        using var request = await Request(method, address, form?.Cookie ?? "");
        if (fields is not null) request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    async Task<HttpRequestMessage> Request(HttpMethod method, string address, string cookies)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Accept", "text/html,*/*");
        var key = accountId is { } id ? await Session(id) : null;
        var all = string.Join("; ", new[] { key is null ? null : $"wowdash={key}", cookies.Length == 0 ? null : cookies }.Where(c => c is not null));
        if (all.Length > 0) request.Headers.Add("Cookie", all);
        return request;
    }

    async Task<string> Session(long account)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<StaffSessions>().Open(account, centerId, "127.0.0.1", "test")).Key;
    }
}
