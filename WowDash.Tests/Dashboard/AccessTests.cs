using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Files;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using Xunit;

namespace WowDash.Tests.Dashboard;

public sealed class AccessTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public void Every_endpoint_names_what_it_needs_or_says_that_anybody_may()
    {
        var endpoints = server.Worker.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, e => Assert.True(
            e.Metadata.GetMetadata<AccessAttribute>() is not null || e.Metadata.GetMetadata<IAllowAnonymous>() is not null, $"{e.DisplayName} says nothing about who may use it."));
    }

    [Theory]
    [InlineData(Language.En, "You lack the permission: cancel orders.")]
    [InlineData(Language.Ru, "Нет права: отмена заказов.")]
    [InlineData(Language.Uz, "Ruxsat yo‘q: buyurtmani bekor qilish.")]
    public async Task A_refusal_names_the_missing_permission_in_the_viewers_language(Language language, string words)
    {
        using var browser = await server.SignedIn(DashboardServer.Staff);
        await browser.Submit("/", "/preferences", ("language", language.Code()));
        var order = await server.NewOrder();
        var answer = await browser.Submit($"/orders/{order.Number}", $"/orders/{order.Number}?handler=Status", ("to", "Cancelled"), ("reason", "x"), ("seen", await Seen(browser, order.Number)));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(words, answer.Text("refusal"));
    }

    [Fact]
    public async Task What_belongs_to_another_center_is_not_there()
    {
        var (order, file) = await server.In(server.OtherCenter, async services =>
        {
            var db = services.GetRequiredService<Data.WowDashDb>();
            var last = await db.Orders.OrderByDescending(o => o.Number).FirstAsync();
            var store = services.GetRequiredService<FileStore>();
            var content = (await store.Save(server.OtherCenter, new MemoryStream("%PDF-1.4 secret"u8.ToArray()), 1000)).Value;
            var stored = new StoredFile { Name = "secret.pdf", Status = FileStatus.Stored, StorageKey = content.Key, OrderId = last.Id, CustomerId = last.CustomerId, CreatedAt = last.CreatedAt };
            db.Files.Add(stored);
            await db.SaveChangesAsync();
            return (last.Id, stored.Id);
        });
        using var own = await server.SignedIn(DashboardServer.Stranger);
        Assert.Equal(HttpStatusCode.OK, (await own.Get($"/files/{file}")).Status);

        using var browser = await server.SignedIn(DashboardServer.Owner);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/files/{file}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/orders/99999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Submit("/orders", "/orders/99999?handler=Payment", ("amount", "1 000"), ("method", "Cash"), ("key", "k"))).Status);
        using var live = await browser.Live($"rooms=order:{order}");
        Assert.Equal(HttpStatusCode.NotFound, live.Status);
        Assert.Empty((await browser.Get($"/orders?handler=Changed&ids={order}")).Page.QuerySelectorAll("tr"));
    }

    [Fact]
    public async Task A_branchs_staff_do_not_see_the_other_branchs_orders()
    {
        var elsewhere = await server.NewOrder(branch: 1);
        using var browser = await server.SignedIn(DashboardServer.Staff);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/orders/{elsewhere.Number}")).Status);
        Assert.Null((await browser.Get("/orders")).Page.QuerySelector($"[data-number='{elsewhere.Number}']"));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/preferences")]
    [InlineData("/orders/1?handler=Status")]
    public async Task A_form_without_its_token_does_nothing(string path)
    {
        using var browser = await server.SignedIn(DashboardServer.Owner);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post(path, ("to", "Cancelled"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/")).Status);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/orders")]
    [InlineData("/orders/1")]
    [InlineData("/orders/new")]
    [InlineData("/payments")]
    [InlineData("/nothing-here")]
    public async Task Pages_run_no_script_but_ours_and_are_kept_by_nobody(string path)
    {
        using var browser = path == "/sign-in" ? server.Browser() : await server.SignedIn(DashboardServer.Owner);
        var answer = await browser.Get(path);
        var headers = answer.Message.Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(headers.CacheControl!.NoStore);
        Assert.All(answer.Page.QuerySelectorAll("script"), s => Assert.Contains($"'nonce-{s.GetAttribute("nonce")}'", policy, StringComparison.Ordinal));
        Assert.All(answer.Page.QuerySelectorAll("script"), s => Assert.Empty(s.TextContent));
        Assert.Empty(answer.Page.QuerySelectorAll("[style], style, [onclick], [onsubmit], [hx-on]"));
    }

    [Fact]
    public async Task A_program_gets_problem_details_and_no_redirect()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Browser().Address };
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        using var answer = await client.GetAsync("/orders");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("traceId", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    internal static async Task<string> Seen(Browser browser, int number) =>
        (await browser.Get($"/orders/{number}")).Page.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
}
