using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WowDash.Tests.Dashboard;

/// <summary>An answer as a person would see it.</summary>
sealed record Answer(HttpStatusCode Status, string Body, IDocument Page, HttpResponseMessage Message)
{
    public string? Goes => Message.Headers.Location?.OriginalString;

    public string Text(string testId) => Page.QuerySelector($"[data-testid={testId}]")?.TextContent.Trim() ?? "";

    /// <summary>Of the orders in the list.</summary>
    public List<int> OrderNumbers => [.. Page.QuerySelectorAll("#rows tr").Select(r => int.Parse(r.GetAttribute("data-number")!, System.Globalization.CultureInfo.InvariantCulture))];

    public bool Has(string testId) => Page.QuerySelector($"[data-testid={testId}]") is not null;
}

/// <summary>A browser without scripts: cookies, pages, forms.</summary>
sealed class Browser : IDisposable
{
    readonly HttpClient client;

    public Browser(Uri address)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Add("Accept", "text/html,*/*");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    public CookieContainer Cookies { get; } = new();

    public Uri Address => client.BaseAddress!;

    public string? SessionKey => Cookies.GetCookies(Address)["wowdash"]?.Value;

    public async Task<Answer> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await Read(await client.SendAsync(request));
    }

    /// <summary>Opens a page and sends a form as that page would, with its antiforgery token.</summary>
    public async Task<Answer> Submit(string page, string to, params (string Name, string Value)[] fields)
    {
        var token = (await Get(page)).Page.QuerySelector("input[name=_form]")?.GetAttribute("value") ?? "";
        return await Post(to, [("_form", token), .. fields]);
    }

    public async Task<Answer> Post(string to, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Read(await client.PostAsync(to, form));
    }

    /// <summary>Sends a form with files, as the page it is on would.</summary>
    public async Task<Answer> Upload(string page, string to, IEnumerable<(string Field, string Name, byte[] Content)> files, params (string Name, string Value)[] fields)
    {
        var token = (await Get(page)).Page.QuerySelector("input[name=_form]")?.GetAttribute("value") ?? "";
        using var form = new MultipartFormDataContent { { new StringContent(token), "_form" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        foreach (var (field, name, content) in files) form.Add(new ByteArrayContent(content), field, name);
        return await Read(await client.PostAsync(to, form));
    }

    /// <summary>Sends a form with a file.</summary>
    public Task<Answer> Upload(string page, string to, (string Field, string Name, byte[] Content) file, params (string Name, string Value)[] fields) =>
        Upload(page, to, [file], fields);

    public Task<Answer> SignIn(string email, string password) => Submit("/sign-in", "/sign-in", ("email", email), ("password", password));

    public async Task<LiveReading> Live(string query, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/live?" + query);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        return new LiveReading(await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
    }

    public void Dispose() => client.Dispose();

    static async Task<Answer> Read(HttpResponseMessage message)
    {
        var body = await message.Content.ReadAsStringAsync();
        return new(message.StatusCode, body, new HtmlParser().ParseDocument(body), message);
    }
}
