using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace WowDash.Tests.Dashboard;

public sealed class RegionPageTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_platform_without_regions_is_given_the_countrys_and_others_may_not_ask()
    {
        await server.Read(server.Center, db => db.Database.ExecuteSqlAsync($"update branches set region_code = null; delete from regions"));
        using var platform = await server.SignedIn(DashboardServer.Platform);
        Assert.True((await platform.Get("/regions")).Has("regions-empty"));
        using var owner = await server.SignedIn(DashboardServer.Owner);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.Submit("/account", "/regions")).Status);
        for (var i = 0; i < 2; i++) Assert.Equal("/regions", (await platform.Submit("/account", "/regions")).Goes);
        var page = await platform.Get("/regions");
        Assert.Equal((14, false), (page.Page.QuerySelectorAll("[data-testid=region]").Length, page.Has("regions-empty")));
        Assert.Equal(14, await server.Read(server.Center, db => db.Regions.CountAsync()));
    }
}
